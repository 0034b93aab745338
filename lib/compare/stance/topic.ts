/** What a stance is taken to, as far as its words tell. */
import { oppositions } from '#lib/answer/support/cues/oppositions.ts'
import type { Span } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'

export type Topic = {
  /** Folded. */
  words: readonly string[]
  /** What says the opposite of a word of the topic, in Japanese and in English. */
  opposite: Readonly<Record<'wide' | 'latin', RegExp | null>>
  /** What says the same as a word of the topic. */
  alike: RegExp | null
}

/** Reads a topic from its words, folded. */
export function readTopic(words: readonly string[]): Topic {
  const [wide, latin] = [sidesAround(words, 0), sidesAround(words, 1)]
  const alike = [...wide.own, ...latin.own].join('|')
  return {
    words,
    opposite: { wide: anyOf(wide.others, 0), latin: anyOf(latin.others, 1) },
    alike: alike === '' ? null : new RegExp(alike, 'iu'),
  }
}

/** True where a text carries a word of the topic. */
export function isOn(text: string, { words }: Topic): boolean {
  const folded = fold(text)
  return words.some((word) => folded.includes(stemOf(word)))
}

/** True where a word of the topic is, or holds, what stands here: to end a ban is no end of the topic. */
function isOfTopic(written: string, { words }: Topic): boolean {
  const folded = fold(written)
  const stem = /^\p{Script=Latin}/u.test(folded) ? folded.slice(0, 5) : folded.slice(0, 2)
  return words.some((word) => word.includes(stem) || folded.includes(word))
}

/** An English word without its ending, as far as a stance needs it; others as they are. */
const stemOf = (word: string) =>
  /^\p{Script=Latin}{6,}$/u.test(word) ? word.replace(/(?:ing|ed|es|s|ion|e)$/u, '') : word

/** Places of a pattern in a text that are no words of the topic. */
export function placesOffTopic(text: string, pattern: RegExp | null, topic: Topic): Span[] {
  if (pattern === null) return []
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) =>
    isOfTopic(written, topic) || topic.alike?.test(written)
      ? []
      : [{ start: index, end: index + written.length }],
  )
}

/** A side of an opposition, as a pattern, with its source; null where a language has no words for it. */
type Side = { source: string; pattern: RegExp }

const patternOf = (source: string, script: 0 | 1) =>
  new RegExp(script === 0 ? `(?:${source})` : `(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu')

const sidesOf = (script: 0 | 1) =>
  oppositions.map((poles) =>
    poles.map((pole): Side | null =>
      pole[script] === ''
        ? null
        : { source: pole[script], pattern: patternOf(pole[script], script) },
    ),
  )
const sides = [sidesOf(0), sidesOf(1)] as const

/** The sides of oppositions on which a topic's words stand, and those across from them. */
function sidesAround(words: readonly string[], script: 0 | 1): { own: string[]; others: string[] } {
  const joined = words.join(' ')
  const around = { own: [] as string[], others: [] as string[] }
  for (const poles of sides[script]) {
    const at = poles.findIndex((side) => side !== null && joined.search(side.pattern) !== -1)
    if (at === -1) continue
    for (const [place, side] of poles.entries()) {
      if (side !== null) (place === at ? around.own : around.others).push(side.source)
    }
  }
  return around
}

const anyOf = (sources: readonly string[], script: 0 | 1) =>
  sources.length === 0 ? null : patternOf(sources.join('|'), script)
