import { sayDate } from '../messages/say-date.ts'
import type { Point } from './lanes.ts'

/** When a point is, as exactly as its words say: a day, a month, a year, or from one to another. */
export function sayWhen({ from, to, precision }: Point, locale: string): string {
  if (precision === 'day') return sayDate(from, locale)
  if (precision === 'month') return sayDate(from.slice(0, 7), locale)
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const [first, last] = (isWholeYears ? [4, 4] : [7, 7]).map((length, at) =>
    sayDate((at === 0 ? from : to).slice(0, length), locale),
  )
  return first === last ? `${first}` : `${first}–${last}`
}
