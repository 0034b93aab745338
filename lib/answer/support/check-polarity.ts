/** Finds a no where the quotes say yes, and a yes where they say no. */
import { type Bench, bearsOn, type ReadQuote, weightOf } from './bench.ts'
import type { Finding } from './finding.ts'
import { isNegated, type Negation, negatedStem, negativeWords } from './polarity.ts'
import type { Reading } from './reading.ts'

/** What of a statement is negated otherwise than in its quotes. */
export function checkPolarity(bench: Bench): Finding[] {
  const { statement, quotes, wording } = bench
  const within = quotes.filter(({ across }) => !across)
  for (const one of statement.negations.filter(({ ofNoun }) => !ofNoun)) {
    const stem = negatedStem(statement.text, one)
    const signs = stem === null ? [] : within.flatMap((quote) => signsOf(quote, stem))
    if (signs.length > 0 && signs.every((sign) => sign === 'yes')) {
      return [{ weight: weightOf(bench), note: wording.negated(around(statement, one)) }]
    }
  }
  for (const quote of within) {
    for (const one of bearing(quote).filter(({ ofNoun }) => !ofNoun)) {
      const stem = negatedStem(quote.text, one)
      const signs = stem === null ? [] : signsOf(statement, stem)
      if (signs.length > 0 && signs.every((sign) => sign === 'yes')) {
        return [{ weight: weightOf(bench), note: wording.unnegated(around(quote, one)) }]
      }
    }
  }
  return unmatched(bench)
}

/** Where no word tells, a text that says no stands against one that nowhere does. */
function unmatched({ statement, quotes, wording }: Bench): Finding[] {
  const [own] = statement.negations
  const theirs = quotes.flatMap((quote) => bearing(quote).map((one) => ({ quote, one })))
  const [first] = theirs
  const stated = negativeWords(statement.text)
  const quoted = Math.max(...quotes.map(({ text }) => negativeWords(text)))
  const isDenied = quotes.some(({ negations }) => negations.length > 0)
  if (own !== undefined && !isDenied && quoted <= stated) {
    return [{ weight: 'doubt', note: wording.negated(around(statement, own)) }]
  }
  if (own === undefined && first !== undefined && stated <= quoted) {
    return [{ weight: 'doubt', note: wording.unnegated(around(first.quote, first.one)) }]
  }
  return []
}

const bearing = (quote: ReadQuote): Negation[] =>
  quote.negations.filter((one) => bearsOn(quote, one))

/** How a text says the word with a stem, at each place where it stands. */
function signsOf({ text, negations }: Reading, stem: string): ('yes' | 'no')[] {
  const pattern = /^\p{Script=Latin}/u.test(stem) ? `(?<!\\p{L})${stem}\\p{L}*` : stem
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: written, index }) =>
    isNegated(text, { start: index, end: index + written.length }, negations) !==
    /[不非未無]/u.test(text.charAt(index - 1))
      ? 'no'
      : 'yes',
  )
}

/** A negation with what it negates, to be shown. */
function around({ text }: Reading, { start, end, side }: Negation): string {
  if (side === 'before') {
    const ahead = text.slice(Math.max(0, start - 8), start)
    return `${ahead.slice(Math.max(ahead.lastIndexOf('、'), ahead.lastIndexOf('。')) + 1)}${text.slice(start, end)}`
  }
  return text.slice(start, end + 30).split(/(?<=\p{L} \p{L}+ \p{L}+) /u)[0] ?? ''
}
