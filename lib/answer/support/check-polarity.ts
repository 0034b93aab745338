/** Finds a no where the quotes say yes, and a yes where they say no. */
import { type Bench, bearsOn, type ReadQuote, weightOf } from './bench.ts'
import type { Finding } from './finding.ts'
import { isNegated, type Negation, negatedStem, negativeWords } from './polarity.ts'
import type { Reading } from './reading.ts'

/** What of a statement is negated otherwise than in its quotes. */
export function checkPolarity(bench: Bench): Finding[] {
  if (isExcepting(bench)) return []
  if (contrastsIn(bench.statement.text) && bench.quotes.some(({ text }) => contrastsIn(text)))
    return []
  const { statement, quotes, wording } = bench
  const within = quotes.filter(({ across }) => !across)
  for (const one of statement.negations.filter(({ ofNoun }) => !ofNoun)) {
    if (within.some((quote) => deniesAlike(statement, one, quote))) continue
    const stem = negatedStem(statement.text, one)
    const signs = stem === null ? [] : within.flatMap((quote) => signsOf(quote, stem))
    if (signs.length > 0 && signs.every((sign) => sign === 'yes')) {
      return [{ weight: weightOf(bench), note: wording.negated(around(statement, one)) }]
    }
  }
  for (const quote of within) {
    for (const one of bearing(quote).filter(({ ofNoun }) => !ofNoun)) {
      if (deniesAlike(quote, one, statement)) continue
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
  const theirs = quotes.flatMap((quote) =>
    bearing(quote)
      .filter((one) => !isOfNoun(quote, one))
      .map((one) => ({ quote, one })),
  )
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

/** Only with consent says what not without consent says. */
function isExcepting({ statement, quotes }: Bench): boolean {
  const has = (pattern: RegExp) => (text: string) => pattern.test(text)
  const texts = quotes.map(({ text }) => text)
  return (
    (onlyCue.test(statement.text) && texts.some(has(unlessCue))) ||
    (unlessCue.test(statement.text) && texts.some(has(onlyCue)))
  )
}

const onlyCue = /(?<!\p{L})only (?:with|if|when|after|by|on)|に限(?:り|っ|る|ら)|のみ|だけ/iu
const unlessCue = /(?<!\p{L})(?:unless|without)(?!\p{L})|ない限り|なければ(?!なら)|なしに/iu

/** One thing rather than another: 量ではなく質, rather than, より. */
const contrast =
  /ではな(?:く|い)|どころか|より(?:も)?(?!前|以前)|優先|rather than|instead of|(?<!\p{L})(?:more|less) [^.]{0,60}than/iu
const contrastsIn = (text: string) => contrast.test(text)

/** 医師のいない島: said of a noun, which a statement may leave out with all that is said of it. */
const isOfNoun = ({ text }: Reading, { side, end }: Negation) =>
  side === 'before' &&
  /^(?:い|た)?(?=[\p{Script=Han}\p{Script=Katakana}\d])(?!方針|限り|場合|状態|状況|可能|見通|見込|考え|者|旨|事|訳)/u.test(
    text.slice(end),
  )

/** The same verb denied on both sides (がいない, のいない), whatever words stand before it. */
function deniesAlike({ text }: Reading, one: Negation, other: Reading): boolean {
  const verb = verbOf(text, one)
  return verb !== null && other.negations.some((theirs) => verbOf(other.text, theirs) === verb)
}

function verbOf(text: string, { side, start }: Negation): string | null {
  if (side === 'after') return null
  return (
    /(?<=[\p{Script=Han}\p{Script=Katakana}][がのはをにで])[\p{Script=Hiragana}]{1,4}$/u.exec(
      text.slice(Math.max(0, start - 8), start),
    )?.[0] ?? null
  )
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
