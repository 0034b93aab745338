/** Sides that English takes without a predicate of its own: whom it finds wrong, what it prefers, asks for. */
import type { Clause } from './clauses-english.ts'
import { dismissed } from './cues/english.ts'
import { whole } from './predicates-english.ts'
import { none, placesIn, type Reading } from './reading.ts'
import { isOn, type Topic } from './topic.ts'

const dismissals = [
  { stance: 'advocates', pattern: whole(`${dismissed.opponents}(?= .*${dismissed.wrongly})`) },
  { stance: 'opposes', pattern: whole(`${dismissed.supporters}(?= .*${dismissed.wrongly})`) },
] as const
const wrongly = whole(dismissed.wrongly)

/** Whoever finds one side wrong takes the other: critics forget that …. */
export function dismissalIn(text: string, { start, end }: Clause): Reading | null {
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

const preferring = /(?<!\p{L})not(?!\p{L})/giu

/** Something else rather than the topic: not a tariff but better ports. */
export function otherThan(text: string, { start, end }: Clause, topic: Topic): Reading | null {
  const place = placesIn(text, preferring).find((one) => {
    if (one.start < start || one.end > end) return false
    const [named = '', other] = text.slice(one.end, end).split(/ but (?!also)/u)
    if (other === undefined || /[,;]/u.test(named)) return false
    return named.trim().split(/\s+/u).length <= 6 && isOn(named, topic) && !isOn(other, topic)
  })
  return place === undefined ? null : { stance: 'opposes', cues: [place] }
}

const urging =
  /^(?:why not|is it not (?:high )?time|is(?:n['’]t)? it (?:not )?(?:high )?time|should(?:n['’]t| we not))(?!\p{L})/iu

/** A question takes a side only where it urges. */
export function askedIn(text: string, { start, end }: Clause): Reading {
  const match = urging.exec(text.slice(start, end).trimStart())
  const at = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
  return match === null
    ? none
    : { stance: 'advocates', cues: [{ start: at, end: at + match[0].length }] }
}
