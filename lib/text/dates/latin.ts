/** Dates as English writes them: 15 March 2024, March 2024, Q3 2022, in 2022, the late 1990s. */
import {
  type Days,
  dayOf,
  decadeOf,
  monthOf,
  type Part,
  quarterOf,
  seasonOf,
  spanOf,
  yearOf,
} from './days.ts'
import { monthName, monthNumber } from './months.ts'
import type { Way } from './written.ts'

const figures = '(?:1[0-9]|20)\\d{2}'
const year = `(?<year>${figures})(?!\\d|[.,]\\d|[-/]\\d{2}-)`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const day2 = '(?<day2>\\d{1,2})(?:st|nd|rd|th)?'
const name = `(?<month>${monthName})`
const to = '\\s?(?:[-–—]|to|until|through|and)\\s?'
const partWords =
  '(?:the )?(?<part>early|mid|late|beginning of|start of|middle of|end of|first half of|second half of)(?: |-|–)'
const at = '(?<![\\p{L}\\d.,/])'

type Groups = Readonly<Record<string, string | undefined>>

const parts: Readonly<Record<string, Part>> = {
  ...{ early: 'early', 'beginning of': 'early', 'start of': 'early' },
  ...{ mid: 'mid', 'middle of': 'mid', late: 'late', 'end of': 'end' },
  ...{ 'first half of': 'first half', 'second half of': 'second half' },
}
const partIn = ({ part }: Groups) =>
  part === undefined ? null : (parts[part.toLowerCase()] ?? null)
const numberIn = (written: string | undefined) => Number(written ?? Number.NaN)
const yearIn = (groups: Groups) => numberIn(groups.year)
const monthIn = (groups: Groups) => monthNumber(groups.month ?? '')

const way = (source: string, read: (groups: Groups) => Days | null): Way => ({
  pattern: new RegExp(source, 'giu'),
  read,
})

const days = (groups: Groups) => {
  const [own, month] = [yearIn(groups), monthIn(groups)]
  const first = dayOf(own, month, numberIn(groups.day))
  return groups.day2 === undefined ? first : spanOf(first, dayOf(own, month, numberIn(groups.day2)))
}

const order = ['first', 'second', 'third', 'fourth']
const seasons = { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn' } as const
const isSeason = (written: string): written is keyof typeof seasons => written in seasons

function laterYear(first: number, written: string): number {
  return written.length <= 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written)
}

/** What makes a year of four figures: else they may count, number or price something. */
const surely =
  '(?<=\\b(?:in|since|until|till|before|after|during|through|throughout|around|circa|year|mid|late|early|as of)[ -])'
const likely = '(?<=\\b(?:by|from|of|to|and|between|the|its|for) )'
const noNumber =
  '(?!-\\p{L}|[-–]\\d| ?(?:%|per cent|percent|\\p{Sc})| (?:hundred|thousand|million|billion|trillion|tons|tonnes|troops|people)(?!\\p{L}))'
/** Not before what it would count: the 2000 soldiers. */
const noCount =
  '(?! (?!(?:was|is|has|does|as|this|its|us|thus|always|perhaps|across|towards|whereas|elections?|budgets?|talks|guidelines|sanctions|reforms|revisions|documents)(?!\\p{L}))\\p{Ll}{2,}s(?!\\p{L}))'

export const latinWays: readonly Way[] = [
  way(`${at}${day}(?:\\s?[-–]\\s?${day2})? (?:of )?${name},? ${year}`, days),
  way(`${at}${name} ${day}(?:\\s?[-–]\\s?${day2})?(?:, ?| )${year}`, days),
  way(`${at}${name}${to}(?<last>${monthName}),? (?:of )?${year}`, (groups) => {
    const last = monthOf(yearIn(groups), monthNumber(groups.last ?? ''))
    return spanOf(monthOf(yearIn(groups), monthIn(groups)), last)
  }),
  way(`${at}(?:${partWords})?${name},? (?:of )?${year}`, (groups) =>
    monthOf(yearIn(groups), monthIn(groups), partIn(groups)),
  ),
  way(
    `${at}(?:the )?(?:Q(?<quarter>[1-4])|(?<nth>${order.join('|')}) quarter)(?:,| of| in)? (?<fiscal>FY ?|fiscal (?:year )?)?${year}`,
    ({ quarter, nth = '', fiscal, ...groups }) =>
      quarterOf(
        yearIn(groups),
        quarter === undefined ? order.indexOf(nth.toLowerCase()) + 1 : Number(quarter),
        fiscal !== undefined,
      ),
  ),
  way(`${at}(?:the )?(?<season>spring|summer|autumn|fall) (?:of )?${year}`, (groups) => {
    const season = (groups.season ?? '').toLowerCase()
    return isSeason(season) ? seasonOf(yearIn(groups), seasons[season]) : null
  }),
  way(
    `${at}(?:${partWords}(?:the )?)?(?:the )?(?<decade>(?:1\\d|20)\\d0)['’]?s(?!\\p{L})`,
    (groups) => decadeOf(numberIn(groups.decade), partIn(groups)),
  ),
  way(
    `${at}(?:FY ?|fiscal (?:year )?)${year}(?:\\s?(?:[-–/]|to)\\s?(?:FY ?)?(?<last>${figures}|\\d{2})(?!\\d))?`,
    (groups) => {
      const first = yearIn(groups)
      const last = groups.last === undefined ? first : laterYear(first, groups.last)
      // FY2022-23 is one year that lies in two.
      const isOne = last === first || (last === first + 1 && groups.last?.length === 2)
      const begun = yearOf(first, { fiscal: true })
      return isOne ? begun : spanOf(begun, yearOf(last, { fiscal: true }))
    },
  ),
  way(`${at}(?<=\\b(?:from|between) )${year}${to}(?<last>${figures})(?!\\d)`, (groups) =>
    spanOf(yearOf(yearIn(groups)), yearOf(numberIn(groups.last))),
  ),
  way(
    `(?:${surely}|${likely})(?<year>${figures})\\s?[-–]\\s?(?<last>${figures}|\\d{2})(?![\\d-])`,
    (groups) => {
      const first = yearIn(groups)
      return spanOf(yearOf(first), yearOf(laterYear(first, groups.last ?? '')))
    },
  ),
  way(`${at}${partWords}${year}`, (groups) => yearOf(yearIn(groups), { part: partIn(groups) })),
  way(`${surely}${year}${noNumber}`, (groups) => yearOf(yearIn(groups))),
  way(`${likely}${year}${noNumber}${noCount}`, (groups) => yearOf(yearIn(groups))),
]
