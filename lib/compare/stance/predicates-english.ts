/** The predicates by which an English clause takes sides. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-english.ts'
import type { Predicate } from './cues/cue.ts'
import { predicates } from './cues/english.ts'
import { placesIn } from './reading.ts'
import { isReported } from './voice-english.ts'

/** A predicate where it stands. */
export type Found = Span & Omit<Predicate, 'source'>

/** What finds any of a source's alternatives as whole words. */
export const whole = (source: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu')

/** All predicates, with what finds them. */
export const compiled = predicates.map((one) => ({ ...one, pattern: whole(one.source) }))

const order: readonly Predicate['kind'][] = ['norm', 'judgement', 'voice', 'effect']

/** The first predicate of a clause that is the text's own; norms and judgements before effects. */
export function predicateIn(text: string, clause: Clause): Found | null {
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
