/** Where a text says no, and to what. */
import { negation, negativeWord, noNegation } from './cues/negation.ts'

/** A negation in a text; `side` is where what it negates stands. */
export type Negation = {
  start: number
  end: number
  side: 'before' | 'after'
  /** It stands with a noun (no court, without approval), and negates what is said of it. */
  ofNoun: boolean
}

/** The negations of a text in NFKC; what only looks like one (…だけでなく, not only) is none. */
export function negationsIn(plain: string): Negation[] {
  const masked = plain.replace(noNegation, (phrase) => '\ufffc'.repeat(phrase.length))
  return [...masked.matchAll(negation)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    side: match.groups?.ja === undefined ? 'after' : 'before',
    ofNoun:
      /^(?:no|none|neither|nor|nobody|nothing|without|lack\w*|absence of|short of|rather than|instead of|beyond|なし|無し)$/iu.test(
        match[0],
      ),
  }))
}

/** How far a negation reaches in Japanese, in characters, and in English, in words. */
const reach = { characters: 9, words: 4, wordsOfNoun: 14 }

/** True where what stands at `start` to `end` is negated: once, or an odd number of times. */
export function isNegated(
  plain: string,
  { start, end }: { start: number; end: number },
  negations: readonly Negation[] = negationsIn(plain),
): boolean {
  const over = negations.filter((one) => {
    if (one.side === 'before') {
      const between = plain.slice(end, one.start)
      return one.start >= end && between.length <= reach.characters && !/[、。,;]/u.test(between)
    }
    const between = plain.slice(one.end, start)
    return (
      one.end <= start &&
      !/[,;.、。:]|\b(?:but|and|although|while|because)\b/u.test(between) &&
      between.trim().split(/\s+/u).filter(Boolean).length <=
        (one.ofNoun ? reach.wordsOfNoun : reach.words)
    )
  })
  return over.length % 2 === 1
}

/** How many words of a text say no by their meaning, its negations themselves left out. */
export function negativeWords(plain: string): number {
  const rest = negationsIn(plain).reduce(
    (text, { start, end }) => text.slice(0, start) + '\ufffc'.repeat(end - start) + text.slice(end),
    plain,
  )
  return [...rest.replace(noNegation, ' ').matchAll(negativeWord)].length
}

/** What a negation negates: the stem of the nearest word on its side; null where none is near. */
export function negatedStem(plain: string, one: Negation): string | null {
  if (one.side === 'before') {
    const ahead = plain.slice(Math.max(0, one.start - 14), one.start)
    const clause = ahead.slice(Math.max(ahead.lastIndexOf('、'), ahead.lastIndexOf('。')) + 1)
    const runs = clause.match(/[\p{Script=Han}々]+|[\p{Script=Katakana}ー]{2,}/gu) ?? []
    const word = runs.at(-1)
    return word === undefined || /^[方為時事]$/u.test(word) ? null : word.slice(-3)
  }
  const after = plain.slice(one.end, one.end + 60).split(/[,;.:、。]/u)[0] ?? ''
  const word = after
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(0, 5)
    .find((part) => part.length > 3 && !light.has(part))
  return word === undefined ? null : word.slice(0, Math.max(4, Math.min(6, word.length - 2)))
}

const light = new Set(
  'been being have having does that this these those with from into only ever also very more than such their yet any been will would could should'.split(
    ' ',
  ),
)
