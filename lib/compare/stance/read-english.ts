/**
 * The stance of an English sentence. It rests on its first main predicate that takes sides in the
 * text's own voice; what is negated, undone or claimed in the same clause turns it round, as often as
 * it stands there.
 */
import { negationsIn } from '#lib/answer/support/polarity.ts'
import type { Span } from '#lib/document.ts'
import { type Clause, clausesIn } from './clauses-english.ts'
import type { Predicate } from './cues/cue.ts'
import {
  allowances,
  allowancesOnTerms,
  claimNoun,
  criticalNoun,
  dismissed,
  predicates,
  terms,
  undoing,
} from './cues/english.ts'
import { none, overlaps, placesIn, type Reading } from './reading.ts'
import { placesOffTopic, type Topic } from './topic.ts'
import { isReported } from './voice-english.ts'

const whole = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu')
const compiled = predicates.map((one) => ({ ...one, pattern: whole(one.source) }))
const term = whole(terms)
const allowance = whole(allowances)
const allowanceOnTerms = whole(allowancesOnTerms)
const undoingWord = whole(undoing)

type Found = Span & Omit<Predicate, 'source'>

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
  const wrong = dismissalIn(text, clause)
  if (wrong !== null) return wrong
  const allowed = own(within(placesIn(text, allowance)))[0]
  const main = predicateIn(text, clause)
  const given = [...within(placesIn(text, term)), ...(clause.terms ?? [])].filter(
    (one) => main === null || !overlaps(one, main),
  )
  if (
    allowed !== undefined &&
    (main === null || overlaps(main, allowed) || allowed.start < main.start)
  ) {
    return { stance: 'conditional', cues: [...given.slice(0, 2), allowed] }
  }
  const onTerms = own(within(placesIn(text, allowanceOnTerms)))[0]
  if (main === null) {
    return onTerms === undefined || given.length === 0
      ? none
      : { stance: 'conditional', cues: [onTerms, ...given.slice(0, 2)] }
  }
  const [sign, cues] = signOf(text, clause, main, topic)
  if (given.length > 0) return { stance: 'conditional', cues: [...given.slice(0, 2), ...cues] }
  return { stance: sign > 0 ? 'advocates' : 'opposes', cues }
}

const dismissals = [
  { stance: 'advocates', pattern: whole(`${dismissed.opponents}(?= .*${dismissed.wrongly})`) },
  { stance: 'opposes', pattern: whole(`${dismissed.supporters}(?= .*${dismissed.wrongly})`) },
] as const
const wrongly = whole(dismissed.wrongly)

/** Whoever finds one side wrong takes the other: critics forget that …. */
function dismissalIn(text: string, { start, end }: Clause): Reading | null {
  const own = text.slice(0, end)
  for (const { stance, pattern } of dismissals) {
    const [who] = placesIn(own, pattern)
    const [verb] =
      who === undefined
        ? []
        : placesIn(own, wrongly).filter((one) => one.start >= start && one.start > who.end)
    if (who !== undefined && verb !== undefined) return { stance, cues: [who, verb] }
  }
  return null
}

const urging =
  /^(?:why not|is it not (?:high )?time|is(?:n['’]t)? it (?:not )?(?:high )?time|should(?:n['’]t| we not))(?!\p{L})/iu

/** A question takes a side only where it urges. */
function askedIn(text: string, { start, end }: Clause): Reading {
  const match = urging.exec(text.slice(start, end).trimStart())
  const at = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
  return match === null
    ? none
    : { stance: 'advocates', cues: [{ start: at, end: at + match[0].length }] }
}

const order: readonly Predicate['kind'][] = ['norm', 'judgement', 'voice', 'effect']

/** The first predicate of a clause that is the text's own; norms and judgements before effects. */
function predicateIn(text: string, clause: Clause): Found | null {
  const found = compiled.flatMap(({ kind, sign, pattern }) =>
    placesIn(text, pattern).map((place): Found => ({ ...place, kind, sign })),
  )
  const own = found
    .filter(({ start, end }) => start >= clause.start && end <= clause.end)
    .filter((one) => isPredicate(text, clause, one) && !isReported(text, clause, one))
  const rank = ({ kind }: Found) => Math.max(1, order.indexOf(kind))
  return (
    own.sort(
      (one, other) => rank(one) - rank(other) || one.start - other.start || other.end - one.end,
    )[0] ?? null
  )
}

/** Said of the sentence's subject, not beside a noun of it; of the present, where it tells effects. */
function isPredicate(text: string, clause: Clause, { start, end, kind }: Found): boolean {
  const [before, after] = [text.slice(clause.start, start), text.slice(end, clause.end)]
  if (kind === 'voice')
    return /(?<!\p{L})(?:we|i|authors?|paper|report|committee|commission|group|panel|board|council|submission|statement)(?: \p{L}+){0,3} $/iu.test(
      before,
    )
  if (kind === 'effect')
    return !/(?:the|a|an|of|its|their|any|and) $/iu.test(before) && !/^ ?(?:of|from) /u.test(after)
  if (kind === 'norm') return true
  return (
    /(?<!\p{L})(?:is|are|be|was|were|been|seems?|appears?|remains?|becomes?|looks?|proves?|makes?|what|it|as|consider|find|finds|think|believe|deem|being|far from|nothing|would|rests?|ha(?:s|ve)|(?:is|are)n['’]t)(?:,? (?!that\b)[\p{L}’'-]+){0,6},? $/iu.test(
      before,
    ) ||
    /^(?:\p{Lu}|no|there)/u.test(text.slice(start, end)) ||
    (/^[^ ]+s? /u.test(text.slice(start)) &&
      /(?:^ha(?:s|ve) |^(?:is|are) no |deserv|merit|outweigh|pays|rests|does not|do not|will not|would not|fail|cannot|makes?)/iu.test(
        text.slice(start, end),
      )) ||
    /(?:reason|case|grounds|evidence|worth|need)/iu.test(text.slice(start, end))
  )
}

const negation =
  /(?<!\p{L})(?:not|never|no longer|nor|neither|hardly|scarcely|nothing|nobody|no one|none|cannot|without|far from|\p{L}+n['’]t|no)(?!\p{L})/giu

/** Whether a clause is for (above 0) or against its matter, and by which words. */
function signOf(text: string, clause: Clause, main: Found, topic: Topic): [number, Span[]] {
  let sign: number = main.sign
  const cues: Span[] = [main]
  const turn = (place: Span) => {
    sign = -sign
    cues.push(place)
  }
  const before = text.slice(clause.start, main.start)
  const after = text.slice(main.end, clause.end)
  for (const one of nearNegations(text, clause, main)) turn(one)
  const subject = placesOffTopic(before, undoingWord, topic)
    .concat(placesOffTopic(before, topic.opposite.latin, topic))
    .find((one) => isHead(before, one))
  if (subject !== undefined) turn(shift(subject, clause.start))
  const critical = criticalNoun.exec(before)
  if (critical !== null && main.kind === 'judgement' && isHead(before, spanOf(critical))) {
    turn(shift(spanOf(critical), clause.start))
  } else if (main.kind === 'judgement' && main.sign < 0 && claimNoun.test(before)) {
    const claimed = claimedAgainst(text, clause, main)
    if (claimed !== null) turn(claimed)
  }
  const governed = [
    ...placesOffTopic(after, undoingWord, topic),
    ...placesOffTopic(after, topic.opposite.latin, topic),
  ].sort((one, other) => one.start - other.start)[0]
  if (governed !== undefined && governs(after, governed)) {
    turn(shift(governed, main.end))
  }
  return [sign, cues.sort((one, other) => one.start - other.start)]
}

const spanOf = ({ index, 0: written }: RegExpExecArray): Span => ({
  start: index,
  end: index + written.length,
})
const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** The noes that bear on a predicate: right before it, or right after a modal. */
function nearNegations(text: string, clause: Clause, { start, end }: Found): Span[] {
  const known = new Set(negationsIn(text).map((one) => one.start))
  return placesIn(text, negation).filter((one) => {
    if (
      !known.has(one.start) &&
      !/^(?:far from|no longer|nobody|no one|no)$/iu.test(text.slice(one.start, one.end))
    )
      return false
    if (one.start < clause.start || one.end > clause.end || overlaps(one, { start, end }))
      return false
    const between = one.end <= start ? text.slice(one.end, start) : text.slice(end, one.start)
    if (/[,;:]/u.test(between)) return false
    const words = between.trim().split(/\s+/u).filter(Boolean)
    if (one.end <= start)
      return words.length <= 3 && !/(?<!\p{L})(?:that|which|who|but)(?!\p{L})/u.test(between)
    return (
      words.length <= 1 &&
      words.every((word) =>
        /^(?:be|to|therefore|also|surely|certainly|simply|now|be)$/iu.test(word),
      )
    )
  })
}

/** At the head of a clause's subject: Abandoning the line would be …; Further delay is …. */
function isHead(before: string, { start }: Span): boolean {
  const lead = before
    .slice(0, start)
    .replace(/^.*[,:] /u, '')
    .trim()
  if (/(?<!\p{L})(?:would|will|should|can|could|may|might|must|not)$/iu.test(lead)) return false
  return (
    lead.split(/\s+/u).filter(Boolean).length <= 2 &&
    !/(?<!\p{L})(?:of|by|for|with|against|after)$/iu.test(lead)
  )
}

/** Governed by the predicate: should (not) be abandoned; no reason to delay; a mistake to close. */
function governs(after: string, { start }: Span): boolean {
  const between = after.slice(0, start)
  if (
    /[,;:]/u.test(between) ||
    /(?<!\p{L})(?:because|so that|in order to|which|who|and (?:not|should|must|ought|is|are|has|have|needs?|will|would))(?!\p{L})/iu.test(
      between,
    )
  )
    return false
  const words = between.trim().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const lasts = words.slice(-3).join(' ')
  return (
    (words.length <= 8 &&
      /(?:^|\s)(?:to|be|was|were|is|are|not|never|been|being|in|of|for|further|any|both|now|simply|immediately)(?: \p{L}+ly)?$/iu.test(
        lasts,
      )) ||
    (words.length <= 2 &&
      words.every((word) => /^(?:not|never|be|been|have|also|simply|now|\p{L}+ly)$/iu.test(word)))
  )
}

/** What a claim that is judged says against its matter: the argument that it is too costly fails. */
function claimedAgainst(text: string, clause: Clause, main: Found): Span | null {
  const content = text.slice(clause.start, main.start)
  const that = /(?<!\p{L})that (?<said>.*)$/iu.exec(content)
  const said = that?.groups?.said
  if (that === null || said === undefined) return null
  const offset = clause.start + that.index + that[0].length - said.length
  for (const { sign, kind, pattern } of compiled) {
    if (sign > 0 || kind === 'voice') continue
    const [place] = placesIn(said, pattern)
    if (place !== undefined) return shift(place, offset)
  }
  return null
}
