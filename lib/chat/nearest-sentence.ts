/**
 * The sentence of a text that is most like a sentence that stood there once, by the pairs of neighbouring
 * characters that both have (Dice's coefficient), folded: the same in every script, without words.
 */
import { type Span, textOf } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'

/** The place of the sentence most like a text; null where none is like it. */
export type NearestSentence = (text: string) => Span | null

/** Below this, two sentences only have the language's common pairs in common. */
const leastLike = 0.5

/** From 0 (nothing in common) to 1, by the pairs of characters that two texts share. */
export function likeness(one: string, other: string): number {
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  const total = sizeOf(pairs) + sizeOf(others)
  if (total === 0) return 0
  let shared = 0
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0)
  return (2 * shared) / total
}

/**
 * Looks through a text's sentences. They are read when it is first asked, once for all that is asked.
 * Of several as like, the first.
 */
export function nearestSentenceIn(text: string, sentences: readonly Span[]): NearestSentence {
  let read: Reading | null = null
  return (wanted) => {
    read ??= readSentences(text, sentences)
    const shared = new Float64Array(sentences.length)
    const pairs = pairsOf(wanted)
    for (const [pair, count] of pairs) {
      for (const { sentence, count: there } of read.places.get(pair) ?? []) {
        shared[sentence] = (shared[sentence] ?? 0) + Math.min(count, there)
      }
    }
    const size = sizeOf(pairs)
    let best: { span: Span; like: number } | null = null
    for (const [at, { start, end }] of sentences.entries()) {
      const like = (2 * (shared[at] ?? 0)) / (size + (read.sizes[at] ?? 0) || 1)
      if (like < leastLike || like <= (best?.like ?? 0)) continue
      best = { span: { start, end }, like }
    }
    return best?.span ?? null
  }
}

/** How many pairs each sentence has, and in which sentences a pair stands how often. */
type Reading = { sizes: number[]; places: Map<string, { sentence: number; count: number }[]> }

function readSentences(text: string, sentences: readonly Span[]): Reading {
  const reading: Reading = { sizes: [], places: new Map() }
  for (const [sentence, span] of sentences.entries()) {
    const pairs = pairsOf(textOf(text, span))
    reading.sizes.push(sizeOf(pairs))
    for (const [pair, count] of pairs) {
      const places = reading.places.get(pair)
      if (places === undefined) reading.places.set(pair, [{ sentence, count }])
      else places.push({ sentence, count })
    }
  }
  return reading
}

function pairsOf(text: string): Map<string, number> {
  const folded = fold(text).replace(/\s+/gu, ' ').trim()
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of pairs.values()) size += count
  return size
}
