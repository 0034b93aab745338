/**
 * The stance of an English sentence. It rests on its first main predicate that takes sides in the
 * text's own voice; what is negated, undone or claimed in the same clause turns it round, as often as
 * it stands there.
 */
import type { Span } from '#lib/document.ts'
import { type Clause, clausesIn } from './clauses-english.ts'
import { constructionIn } from './constructions-english.ts'
import { allowances, allowancesOnTerms, permission, terms } from './cues/english.ts'
import { predicateIn, whole } from './predicates-english.ts'
import { none, overlaps, placesIn, type Reading } from './reading.ts'
import { askedIn, dismissalIn, otherThan } from './sides-english.ts'
import { signOf } from './sign-english.ts'
import { isOn, type Topic } from './topic.ts'
import { isReported } from './voice-english.ts'

const term = whole(terms)
const allowance = whole(allowances)
const allowanceOnTerms = whole(allowancesOnTerms)
const permitted = whole(permission)

/** @param plain in plain units, so that places are the sentence's own. */
export function readEnglish(plain: string, topic: Topic): Reading {
  const text = plain.replace(/[“"][^”"]{12,}[”"]/gu, (quoted) => '\ufffc'.repeat(quoted.length))
  const readings = clausesIn(text).map((clause) => ({
    clause,
    reading: readClause(text, clause, topic),
  }))
  const taken = readings.filter(({ reading }) => reading.stance !== 'describes')
  const main = taken.filter(({ clause }) => !clause.yields)
  const [last] = (main.length > 0 ? main : taken).slice(-1)
  if (last === undefined) return none
  const { reading, clause } = last
  const [first] = main
  const isMixed = first !== undefined && first !== last && first.reading.stance === 'conditional'
  const limit = readings.find(
    (one) =>
      one.clause.yields && one.clause.start > clause.start && one.reading.stance !== 'describes',
  )
  const isLimited =
    limit !== undefined && reading.stance === 'advocates' && limit.reading.stance !== 'advocates'
  const bound = boundAfter(text, clause.end)
  if (bound !== null && reading.stance === 'advocates') {
    return { stance: 'conditional', cues: [...reading.cues, bound] }
  }
  if (isMixed) return { stance: 'conditional', cues: [...first.reading.cues, ...reading.cues] }
  return isLimited
    ? { stance: 'conditional', cues: [...reading.cues, ...limit.reading.cues] }
    : reading
}

const bounding =
  /^\s*(?:but|though|although) (?:only|with|not|hardly|never|in|for|at|under|within)(?!\p{L})/iu

/** Bounds that follow a clause without a verb of their own: …, but only by day. */
function boundAfter(text: string, at: number): Span | null {
  const match = bounding.exec(text.slice(at))
  if (match === null) return null
  return { start: at + match[0].length - match[0].trimStart().length, end: at + match[0].length }
}

function readClause(text: string, clause: Clause, topic: Topic): Reading {
  if (clause.asks) return askedIn(text, clause)
  const within = (spans: readonly Span[]) =>
    spans.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const own = <One extends Span>(spans: readonly One[]) =>
    spans.filter((one) => !isReported(text, clause, one))
  const wrong =
    dismissalIn(text, clause) ??
    constructionIn(text, clause, topic) ??
    otherThan(text, clause, topic)
  if (wrong !== null) return wrong
  const allowed = own(within(placesIn(text, allowance)))[0]
  const main = predicateIn(text, clause)
  const given = within(placesIn(text, term)).filter((one) => main === null || !overlaps(one, main))
  if (
    allowed !== undefined &&
    (main === null || overlaps(main, allowed) || allowed.start < main.start)
  ) {
    return { stance: 'conditional', cues: [...given.slice(0, 2), allowed] }
  }
  const onTerms =
    own(within(placesIn(text, allowanceOnTerms)))[0] ??
    own(within(placesIn(text, permitted))).find(({ end }) => isOn(text.slice(0, end), topic))
  if (main === null) {
    return onTerms === undefined || given.length === 0
      ? none
      : { stance: 'conditional', cues: [onTerms, ...apart(given, onTerms).slice(0, 2)] }
  }
  const [sign, cues] = signOf(text, clause, main, topic)
  if (given.length > 0) return { stance: 'conditional', cues: [...given.slice(0, 2), ...cues] }
  return { stance: sign > 0 ? 'advocates' : 'opposes', cues }
}

const apart = (spans: readonly Span[], one: Span) => spans.filter((other) => !overlaps(other, one))
