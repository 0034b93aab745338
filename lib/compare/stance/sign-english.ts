/** Whether an English clause is for or against its matter. */
import { negationsIn } from '#lib/answer/support/polarity.ts'
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-english.ts'
import { claimNoun, criticalNoun, undoing } from './cues/english.ts'
import { compiled, type Found, whole } from './predicates-english.ts'
import { overlaps, placesIn } from './reading.ts'
import { placesOffTopic, type Topic } from './topic.ts'

const undoingWord = whole(undoing)
const negation =
  /(?<!\p{L})(?:not|never|no longer|nor|neither|hardly|scarcely|nothing|nobody|no one|none|cannot|without|far from|\p{L}+n['’]t|no)(?!\p{L})/giu

/** Whether a clause is for (above 0) or against its matter, and by which words. */
export function signOf(text: string, clause: Clause, main: Found, topic: Topic): [number, Span[]] {
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
  } else if (/^it /iu.test(text.slice(main.start, main.end)) && /^ that /u.test(after)) {
    const said = againstIn(after)
    if (said !== null) turn(shift(said, main.end))
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

/** What undoes a matter at the head of what names it: an end to subsidies. */
export function undoingAtHead(named: string, topic: Topic): Span | null {
  return placesOffTopic(named, undoingWord, topic).find((one) => isHead(named, one)) ?? null
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
  if (
    words.length <= 8 &&
    /(?<!\p{L})(?:keep|keeping|leave|leaving|let|letting)(?!\p{L})/iu.test(between)
  )
    return true
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

/** Ills that only a claim has to name to speak against its matter. */
const ill = whole(
  'slows?|divides?|drives? (?:up|out|away)|crowds? out|discourages?|holds? (?:\\p{L}+ )?back|kills?|lowers? standards|raises? (?:prices|costs)|costs? (?:jobs|too much)',
)

/** What a claim that is judged says against its matter: the argument that it is too costly fails. */
function claimedAgainst(text: string, clause: Clause, main: Found): Span | null {
  const content = text.slice(clause.start, main.start)
  const that = /(?<!\p{L})that (?<said>.*)$/iu.exec(content)
  const said = that?.groups?.said
  if (that === null || said === undefined) return null
  const offset = clause.start + that.index + that[0].length - said.length
  const place = againstIn(said)
  return place === null ? null : shift(place, offset)
}

/** Where a claim's own words speak against its matter. */
function againstIn(said: string): Span | null {
  for (const { sign, kind, pattern } of compiled) {
    if (sign > 0 || kind === 'voice') continue
    const [place] = placesIn(said, pattern)
    if (place !== undefined) return place
  }
  return placesIn(said, ill)[0] ?? null
}
