/** Stretches of days as dates mean them. */
import { daysOfEra } from '../eras.ts'

/** The first and the last day that a date can mean, as YYYY-MM-DD, and how exactly it is said. */
export type Days = {
  from: string
  to: string
  precision: 'day' | 'month' | 'quarter' | 'year' | 'span'
}

const two = (number: number) => `${number}`.padStart(2, '0')
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isYear = (year: number) => Number.isInteger(year) && year >= 1000 && year <= 2999

/** From the first day of a month to the last day of another; `month` from 1, and 13 is the next January. */
function months(year: number, first: number, last: number): Pick<Days, 'from' | 'to'> {
  const [end, month] = last > 12 ? [year + 1, last - 12] : [year, last]
  return {
    from: `${year}-${two(first)}-01`,
    to: `${end}-${two(month)}-${two(lastOf(end, month))}`,
  }
}

/** A day; null where the calendar has none such. */
export function dayOf(year: number, month: number, day: number): Days | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > lastOf(year, month)) return null
  const date = `${year}-${two(month)}-${two(day)}`
  return { from: date, to: date, precision: 'day' }
}

/** Which part of a year, a month or a decade is meant. */
export type Part = 'early' | 'mid' | 'late' | 'first half' | 'second half' | 'end'

const daysOfPart: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  'first half': [1, 15],
  'second half': [16, 31],
  end: [21, 31],
}

/** A month or a part of it; null where there is none such. */
export function monthOf(year: number, month: number, part: Part | null = null): Days | null {
  if (!isYear(year) || month < 1 || month > 12) return null
  if (part === null) return { ...months(year, month, month), precision: 'month' }
  const [first, last] = daysOfPart[part]
  const day = (number: number) =>
    `${year}-${two(month)}-${two(Math.min(number, lastOf(year, month)))}`
  return { from: day(first), to: day(last), precision: 'span' }
}

const monthsOfPart: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'first half': [1, 6],
  'second half': [7, 12],
  end: [12, 12],
}

/** A year or a part of it. Of a fiscal one it counts from April to March, as Japan's does. */
export function yearOf(
  year: number,
  { fiscal = false, part = null }: { fiscal?: boolean; part?: Part | null } = {},
): Days | null {
  if (!isYear(year)) return null
  const shift = fiscal ? 3 : 0
  if (part === null) return { ...months(year, 1 + shift, 12 + shift), precision: 'year' }
  const [first, last] = monthsOfPart[part]
  const precision = first === last ? 'month' : 'span'
  if (first + shift > 12)
    return { ...months(year + 1, first + shift - 12, last + shift - 12), precision }
  return { ...months(year, first + shift, last + shift), precision }
}

/** Three months of a year, from the first to the fourth; null for any other number. */
export function quarterOf(year: number, quarter: number, fiscal = false): Days | null {
  if (!isYear(year) || quarter < 1 || quarter > 4) return null
  const first = quarter * 3 - 2 + (fiscal ? 3 : 0)
  const days =
    first > 12 ? months(year + 1, first - 12, first - 10) : months(year, first, first + 2)
  return { ...days, precision: 'quarter' }
}

/** Spring, summer or autumn, as the north has them; winter lies in two years. */
export function seasonOf(year: number, season: 'spring' | 'summer' | 'autumn'): Days | null {
  if (!isYear(year)) return null
  const first = { spring: 3, summer: 6, autumn: 9 }[season]
  return { ...months(year, first, first + 2), precision: 'quarter' }
}

const yearsOfPart: Readonly<Record<Part, readonly [first: number, last: number]>> = {
  early: [0, 3],
  mid: [3, 6],
  late: [6, 9],
  'first half': [0, 4],
  'second half': [5, 9],
  end: [8, 9],
}

/** Ten years from `first` on, or a part of them. */
export function decadeOf(first: number, part: Part | null = null): Days | null {
  if (!isYear(first) || !isYear(first + 9)) return null
  const [begin, end] = part === null ? [0, 9] : yearsOfPart[part]
  return { from: `${first + begin}-01-01`, to: `${first + end}-12-31`, precision: 'span' }
}

/** From the first day of one date to the last of a later one; null where it is not later. */
export function spanOf(first: Days | null, last: Days | null): Days | null {
  if (first === null || last === null || first.from >= last.to || first.from > last.from)
    return null
  return { from: first.from, to: last.to, precision: 'span' }
}

/** What of a date lies in an era: 平成31年 ends in April. A date wholly outside stays as it is. */
export function withinEra(days: Days | null, era: string): Days | null {
  const limits = daysOfEra(era)
  if (days === null || limits === null || days.to < limits.from || days.from > limits.to)
    return days
  const [, from = days.from] = [days.from, limits.from].sort()
  const [to = days.to] = [days.to, limits.to].sort()
  return { ...days, from, to }
}
