/** Finds a statement that takes for a fact what somebody says, or gives it to somebody else. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { type Bench, bearsOn } from './bench.ts'
import { holding, opinionLatin, opinionWide } from './cues/speech.ts'
import type { Finding } from './finding.ts'
import { compareHolders, namesHolder } from './holders.ts'
import { type Claim, claimsIn } from './speech.ts'
import { stemOf } from './stem.ts'

/** Who says it in the statement, held against who says it in the quotes. */
export function checkHolder(bench: Bench): Finding[] {
  const { statement, quotes, source } = bench
  const stated = claimsIn(statement.text, statement.language)
  const reported = quotes.flatMap((quote) =>
    claimsIn(quote.text, quote.language).filter(
      (claim) => bearsOn(quote, claim) || bearsOn(quote, { start: claim.end - 1 }),
    ),
  )
  const exchanged = exchangedHolders(bench, stated)
  if (exchanged.length > 0) return exchanged
  if (reported.length > 0) return heldAgainst(bench, stated, reported)
  const holders = source.citations.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  if (holders.length > 0) return heldBySection(bench, stated, holders)
  return givenTo(bench, stated)
}

/** The quotes report what somebody says. */
function heldAgainst(
  { statement, source, wording, quotes }: Bench,
  stated: readonly Claim[],
  reported: readonly Claim[],
): Finding[] {
  const named = reported.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  const own = stated.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  const isHeld = stated.length > 0 || holding.test(statement.text)
  if (isHeld && named.some((holder) => namesHolder(statement.text, holder))) return []
  if (own.length === 0) {
    if (stated.length > 0 && named.length === 0) return []
    return [{ weight: 'doubt', note: wording.attributed(named[0] ?? null) }]
  }
  const [first = ''] = own
  if (named.length === 0) {
    const known = quotes.some(({ text }) => namesHolder(text, first))
    return known ? [] : [{ weight: 'doubt', note: wording.unattributed(first) }]
  }
  const compared = own.flatMap((one) => named.map((other) => compareHolders(one, other)))
  if (compared.includes('same')) return []
  const inQuote = quotes.some(({ text }) => namesHolder(text, first))
  const sectionHolder = source.citations.some(
    ({ holder }) => holder !== null && compareHolders(first, holder) === 'same',
  )
  const certain = compared.every((one) => one === 'different') && (!inQuote || sectionHolder)
  return [
    {
      weight: certain ? 'contradiction' : 'doubt',
      note: wording.misattributed(first, named[0] ?? ''),
    },
  ]
}

/** The quotes stand in a part of a paper that somebody signed. */
function heldBySection(
  { statement, quotes, wording }: Bench,
  stated: readonly Claim[],
  holders: readonly string[],
): Finding[] {
  if (holders.some((holder) => namesHolder(statement.text, holder))) return []
  const own = stated.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  const [first] = own
  const [holder = ''] = holders
  if (first !== undefined) {
    if (quotes.some(({ text }) => namesHolder(text, first))) return []
    const compared = own.flatMap((one) => holders.map((other) => compareHolders(one, other)))
    const certain = compared.every((one) => one === 'different')
    return [
      { weight: certain ? 'contradiction' : 'doubt', note: wording.misattributed(first, holder) },
    ]
  }
  const isOpinion = quotes.some(({ text }) => opinionWide.test(text) || opinionLatin.test(text))
  return isOpinion ? [{ weight: 'doubt', note: wording.attributed(holder) }] : []
}

/** The quotes are the paper's own words: they may be given to the paper and its authors alone. */
function givenTo({ quotes, source, wording }: Bench, stated: readonly Claim[]): Finding[] {
  return stated.flatMap(({ holder }): Finding[] => {
    if (holder === null) return []
    const texts = [
      ...quotes.map(({ text }) => text),
      ...source.citations.flatMap(({ authors, publisher, title }) => [
        ...authors,
        publisher ?? '',
        title,
      ]),
    ]
    return texts.some((text) => namesHolder(text, holder))
      ? []
      : [{ weight: 'doubt', note: wording.unattributed(holder) }]
  })
}

/**
 * Two of several holders who have changed places: what one of them says in the statement is what the
 * other one says in the quotes.
 */
function exchangedHolders(
  { statement, quotes, wording }: Bench,
  stated: readonly Claim[],
): Finding[] {
  const within = quotes.filter(({ across }) => !across)
  const theirs = within.flatMap((quote) => saidBy(quote.text, claimsIn(quote.text, quote.language)))
  const own = saidBy(statement.text, stated)
  if (own.length < 2 || theirs.length < 2) return []
  const wrong = own.flatMap((one) => {
    const nearest = theirs.toSorted((a, b) => overlap(one, b) - overlap(one, a))[0]
    if (nearest === undefined || overlap(one, nearest) < leastOverlap) return []
    return compareHolders(one.holder, nearest.holder) === 'different' ? [{ one, nearest }] : []
  })
  const [first, second] = wrong
  if (first === undefined || second === undefined) return []
  const note = wording.misattributed(first.one.holder, first.nearest.holder)
  return [{ weight: 'contradiction', note }]
}

const leastOverlap = 0.4

type Said = { holder: string; words: ReadonlySet<string> }

/** What each holder says: the words from the claim before to the end of this one. */
function saidBy(plain: string, claims: readonly Claim[]): Said[] {
  const named = claims.flatMap(({ holder, end }) => (holder === null ? [] : [{ holder, end }]))
  return named.map(({ holder, end }, at) => {
    const text = plain.slice(named[at - 1]?.end ?? 0, end)
    const own = fold(holder)
    return {
      holder,
      words: new Set(
        words(fold(text))
          .filter(isContentWord)
          .filter((word) => !own.includes(word))
          .map(stemOf),
      ),
    }
  })
}

const overlap = (one: Said, other: Said) =>
  one.words.intersection(other.words).size / Math.max(1, Math.min(one.words.size, other.words.size))
