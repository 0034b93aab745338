/**
 * Which word of the quotes each word of a statement stands for: the same word, another form of it, or
 * the nearest by the embedder, within a language and across two.
 */
import type { Embedder } from '#lib/models/embedder.ts'
import { fold } from '#lib/text/fold.ts'
import { cosine } from '../score.ts'
import { quantitiesIn } from './quantities.ts'
import type { Reading } from './reading.ts'
import { likeness, type Scales } from './scale.ts'
import { stemOf } from './stem.ts'

/** A statement's word with the likeness, from 0 to 1, of the nearest word of the quotes. */
export type AlignedWord = { word: string; likeness: number; nearest: string | null }

/** A statement or a quote with more words than this is read up to here. */
const mostWords = 48

const kept = new WeakMap<Embedder, Map<string, Float32Array>>()
const mostKept = 20_000

/**
 * Aligns a statement's words with those of its quotes.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function alignWords(
  embedder: Embedder,
  statement: Reading,
  quotes: readonly Reading[],
  scale: Scales['words'],
): Promise<AlignedWord[]> {
  const figures = quantitiesIn(statement.text).map(({ text }) => fold(text))
  const own = statement.content
    .filter((word) => isWord(word) && !figures.some((figure) => figure.includes(word)))
    .slice(0, mostWords)
  const theirs = [...new Set(quotes.flatMap(({ content }) => content.filter(isWord)))].slice(
    0,
    2 * mostWords,
  )
  const folded = quotes.map(({ text }) => fold(text)).join('\n')
  const stems = new Set(theirs.map(stemOf))
  const literal = new Set(own.filter((word) => stands(word, folded, stems)))
  const rest = own.filter((word) => !literal.has(word))
  const vectors =
    rest.length === 0
      ? new Map<string, Float32Array>()
      : await vectorsOf(embedder, [...rest, ...theirs])
  return own.map((word) => {
    if (literal.has(word)) return { word, likeness: 1, nearest: word }
    const vector = vectors.get(word)
    return theirs.reduce<AlignedWord>(
      (best, other) => {
        const [a, b] = [vector, vectors.get(other)]
        if (a === undefined || b === undefined) return best
        const value = likeness(
          cosine(a, b),
          isSameScript(word, other) ? scale.within : scale.across,
        )
        const bounded = Math.min(1, value)
        return bounded > best.likeness ? { word, likeness: bounded, nearest: other } : best
      },
      { word, likeness: 0, nearest: null },
    )
  })
}

const isWord = (word: string) => !/^[\p{N}.,]+$/u.test(word)

/** Words of Latin letters stand by their stems, others as they are written. */
const stands = (word: string, folded: string, stems: ReadonlySet<string>) =>
  /^\p{Script=Latin}/u.test(word) ? stems.has(stemOf(word)) : folded.includes(word)

const isSameScript = (one: string, other: string) =>
  /^\p{Script=Latin}/u.test(one) === /^\p{Script=Latin}/u.test(other)

async function vectorsOf(
  embedder: Embedder,
  words: readonly string[],
): Promise<Map<string, Float32Array>> {
  const known = kept.get(embedder) ?? new Map<string, Float32Array>()
  if (known.size > mostKept) known.clear()
  kept.set(embedder, known)
  const unknown = [...new Set(words)].filter((word) => !known.has(word))
  const vectors = unknown.length === 0 ? [] : await embedder.embed(unknown, 'passage')
  for (const [at, word] of unknown.entries()) {
    const vector = vectors[at]
    // A copy: the embedder's own is a view into the whole batch.
    if (vector !== undefined) known.set(word, vector.slice())
  }
  return new Map(
    words.flatMap((word) => {
      const vector = known.get(word)
      return vector === undefined ? [] : [[word, vector] as const]
    }),
  )
}
