/** Sides that Japanese takes by what it prefers to a topic, and by what it says comes of it. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-japanese.ts'
import type { Predicate } from './cues/cue.ts'
import { placesIn } from './reading.ts'
import { isOn, type Topic } from './topic.ts'

type Found = Span & Omit<Predicate, 'source'>

const preferring =
  /よりも?(?=、|[\p{Script=Han}\p{Script=Katakana}])|くらいなら、?|ぐらいなら、?|よりは、?|(?:金|予算|余裕|余力|暇|時間|財源)があ(?:るなら|れば)、?|ではなく、?|(?:に代えて|の代わりに|に替えて)/gu

/** Something else rather than the topic, which stands only before it: 拡幅よりも…, 増税ではなく…. */
export function ratherThan(text: string, clause: Clause, main: Found, topic: Topic): Span | null {
  if (main.kind !== 'norm') return null
  const place = placesIn(text, preferring).find(
    ({ start, end }) =>
      start >= clause.start &&
      end <= main.start &&
      isOn(nounBefore(text.slice(clause.start, start)), topic) &&
      !isOn(text.slice(end, main.start), topic),
  )
  return place ?? null
}

/** What should come first is something else: 優先すべきは…である. */
export function otherThan(text: string, clause: Clause, main: Found, topic: Topic): Span | null {
  const rest = text.slice(main.end, clause.end)
  const isCleft = main.kind === 'norm' && /^(?:な?の|こと|もの)?は/u.test(rest)
  return isCleft && !isOn(rest, topic) && /(?:だ|である|です)。?$/u.test(rest)
    ? { start: main.end, end: main.end + 1 }
    : null
}

const nounBefore = (text: string) => text.replace(/^.*[、はが]/u, '')

const hypothesis = /(?:ば|なら|たら|と|まま(?:で)?は)$/u
const pursued = /このまま.*(?:進|続|強行|実施|導入|運用|施行|押し通)/u
const undoneTerm =
  /なければ$|まま(?:で)?は$|(?:怠|放置|遅れ|先送り|見送|手をこまね|待て|ため ?ら)[\p{Script=Hiragana}]{0,5}ば$|このまま/u

/**
 * What comes of the topic, or of its being left undone, argues for or against it and sets no terms:
 * 導入すれば混乱を招く, 備えを怠れば手遅れになる.
 */
export function consequenceOf(
  text: string,
  main: Found,
  given: readonly Span[],
  topic: Topic,
): { place: Span; isUndone: boolean } | null {
  if (main.kind === 'norm' || main.kind === 'voice') return null
  const place = given.find((one) => hypothesis.test(text.slice(one.start, one.end)))
  if (place === undefined || given.length > 1) return null
  const before = text.slice(text.lastIndexOf('、', place.start) + 1, place.end)
  const isPursued = pursued.test(before) && isOn(before, topic)
  if (undoneTerm.test(before) && main.sign < 0 && !isPursued) return { place, isUndone: true }
  const after = text.slice(place.end)
  return isOn(before, topic) && !isOn(after, topic) ? { place, isUndone: false } : null
}
