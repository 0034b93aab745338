/** Years that a text gives by way of others: 昨年, before 2030. */
import { quantitiesIn } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import type { Source } from './source.ts'

const beforeYear = /\bbefore (?:the (?:start|beginning) of )?$|\bprior to $/iu
const beforeYearWide = /^(?:になる|が始まる|に入る)?(?:より|以)?前/u
const endOfYear = /\b(?:end|close) of (?:the )?(?:year )?$|\blate $/iu
const endOfYearWide = /^度?の?(?:末|暮れ|いっぱい|中)/u

/** Before 2030 is by the end of 2029. */
export function isBefore(statement: string, quotes: readonly string[], stated: Quantity): boolean {
  if (stated.unit !== 'year') return false
  const says = (text: string, { start, end }: Quantity, latin: RegExp, wide: RegExp) =>
    latin.test(text.slice(0, start)) || wide.test(text.slice(end))
  const isIn = (off: number, latin: RegExp, wide: RegExp) =>
    quotes.some((quote) =>
      quantitiesIn(quote).some(
        (one) =>
          one.value === stated.value + off && says(quote.normalize('NFKC'), one, latin, wide),
      ),
    )
  return (
    (says(statement, stated, beforeYear, beforeYearWide) && isIn(-1, endOfYear, endOfYearWide)) ||
    (says(statement, stated, endOfYear, endOfYearWide) && isIn(1, beforeYear, beforeYearWide))
  )
}

/** Relative years, with how far they lie from the year of the paper. */
const relativeYears: readonly (readonly [pattern: RegExp, off: number])[] = [
  [/今年|本年|\bthis year\b/iu, 0],
  [/昨年|去年|\blast year\b/iu, -1],
  [/来年|\bnext year\b/iu, 1],
]

/** True for a year that the quote writes as 昨年 or the like, counted from the paper's date. */
export function isDated({ value, unit }: Quantity, { citations }: Source): boolean {
  if (unit !== 'year' && unit !== 'fiscal year') return false
  return citations.some(({ quote, date }) =>
    relativeYears.some(
      ([pattern, off]) => pattern.test(quote) && Number(date?.slice(0, 4)) + off === value,
    ),
  )
}
