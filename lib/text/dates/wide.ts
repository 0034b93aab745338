/** Dates as Japanese and Chinese write them: 2022年12月, 令和4年, 平成30年度, 1990年代, 2013～2017年. */
import { eraNames, numberOf, yearOfEra } from '../eras.ts'
import {
  type Days,
  dayOf,
  decadeOf,
  monthOf,
  type Part,
  quarterOf,
  seasonOf,
  spanOf,
  withinEra,
  yearOf,
} from './days.ts'
import type { Way } from './written.ts'

const western = '(?:1\\d|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3}'
const number = '\\d{1,2}|[〇一二三四五六七八九十]{1,3}'
const gloss = `(?:\\s*[(（](?:${eraNames})?\\s*(?:${western}|${number}|元)\\s*年?[)）])?`
const isFigure = '(?<![\\d.,一二三四五六七八九十百千〇])'
const year = `(?:(?<era>${eraNames})\\s*(?<eraYear>元|${number})|${isFigure}(?<year>${western}))${gloss}\\s*年${gloss}`
const month = `(?<month>${number})\\s*月`
const day = `(?<day>${number})\\s*日`
const dash = '\\s*(?:から|より|[~〜～\\-–—―]|至)\\s*'
const partOfYear =
  'の?(?<part>前半|後半|上半期|下半期|上半年|下半年|末|初頭|初め|はじめ|半ば|初|底)'

const parts: Readonly<Record<string, Part>> = {
  ...{ 前半: 'first half', 上半期: 'first half', 上半年: 'first half' },
  ...{ 後半: 'second half', 下半期: 'second half', 下半年: 'second half' },
  ...{ 初頭: 'early', 初め: 'early', はじめ: 'early', 初: 'early', 上旬: 'early', 初旬: 'early' },
  ...{ 半ば: 'mid', 中旬: 'mid', 下旬: 'late', 末: 'end', 底: 'end' },
}

type Groups = Readonly<Record<string, string | undefined>>

function yearIn({ era, eraYear = '', year: written = '' }: Groups): number {
  return era === undefined ? numberOf(written) : yearOfEra(era, eraYear)
}

const inEra = (days: Days | null, { era }: Groups) =>
  era === undefined ? days : withinEra(days, era)

const partIn = ({ part }: Groups) => (part === undefined ? null : (parts[part] ?? null))
const numberIn = (written: string | undefined) => numberOf(written ?? '')

/** A second year without its century, 2013～17年, is one of the first year's. */
function laterYear(first: number, written: string): number {
  const later = numberOf(written)
  return written.length <= 2 ? Math.floor(first / 100) * 100 + later : later
}

const seasons = { 春: 'spring', 夏: 'summer', 秋: 'autumn' } as const
const isSeason = (written: string): written is keyof typeof seasons => written in seasons

/** @param isChinese whose fiscal year is the calendar's. */
export function wideWays(isChinese: boolean): Way[] {
  const fiscal = !isChinese
  const way = (source: string, read: (groups: Groups) => Days | null): Way => ({
    pattern: new RegExp(source, 'gu'),
    read,
  })
  return [
    way(
      `${isFigure}(?<year>${western})(?:年度?)?${dash}(?<last>(?:1\\d|20)?\\d{2})年(?<fiscal>度)?(?!\\s*\\d{1,2}\\s*月|代)`,
      (groups) => {
        const [first, isFiscal] = [yearIn(groups), fiscal && groups.fiscal !== undefined]
        const last = laterYear(first, groups.last ?? '')
        return spanOf(yearOf(first, { fiscal: isFiscal }), yearOf(last, { fiscal: isFiscal }))
      },
    ),
    way(
      `${year}\\s*${month}\\s*${day}${dash}(?:(?<month2>${number})\\s*月\\s*)?(?<day2>${number})\\s*日`,
      (groups) => {
        const [own, first] = [yearIn(groups), numberIn(groups.month)]
        const last = groups.month2 === undefined ? first : numberIn(groups.month2)
        const day2 = dayOf(own, last, numberIn(groups.day2))
        return inEra(spanOf(dayOf(own, first, numberIn(groups.day)), day2), groups)
      },
    ),
    way(`${year}\\s*${month}${dash}(?<month2>${number})\\s*月(?!\\s*\\d+\\s*日)`, (groups) => {
      const own = yearIn(groups)
      const last = monthOf(own, numberIn(groups.month2))
      return inEra(spanOf(monthOf(own, numberIn(groups.month)), last), groups)
    }),
    way(`${year}\\s*${month}\\s*${day}`, (groups) =>
      inEra(dayOf(yearIn(groups), numberIn(groups.month), numberIn(groups.day)), groups),
    ),
    way(
      `${year}\\s*${month}(?:の?(?<part>上旬|初旬|中旬|下旬|前半|後半|初め|はじめ|半ば|末|初|底))?`,
      (groups) => inEra(monthOf(yearIn(groups), numberIn(groups.month), partIn(groups)), groups),
    ),
    way(`${year}(?<fiscal>度)?(?:の)?第?(?<quarter>[1-4一二三四])(?:四半期|季度)`, (groups) =>
      quarterOf(yearIn(groups), numberIn(groups.quarter), fiscal && groups.fiscal !== undefined),
    ),
    way(`${year}代(?:${partOfYear})?`, (groups) => {
      const first = yearIn(groups)
      const isDecade =
        groups.era === undefined ? first % 10 === 0 : numberIn(groups.eraYear) % 10 === 0
      return isDecade ? decadeOf(first, partIn(groups)) : null
    }),
    way(`(?<![\\d.,年世紀])(?<decade>[5-9]0)年代(?:${partOfYear})?`, (groups) =>
      decadeOf(1900 + numberIn(groups.decade), partIn(groups)),
    ),
    way(`${year}度(?:${partOfYear})?`, (groups) =>
      yearOf(yearIn(groups), { fiscal, part: partIn(groups) }),
    ),
    way(`${year}(?:の)?(?<season>[春夏秋])(?![\\p{Script=Han}])`, (groups) => {
      const { season = '' } = groups
      return isSeason(season) ? seasonOf(yearIn(groups), seasons[season]) : null
    }),
    way(`${year}${partOfYear}`, (groups) =>
      inEra(yearOf(yearIn(groups), { part: partIn(groups) }), groups),
    ),
    way(
      `${year}(?!間|以上|余|前(?!後)|後(?!半)|ぶり|分(?!の)|来(?!の)|ものの?|にわた|版|代|号)`,
      (groups) => inEra(yearOf(yearIn(groups)), groups),
    ),
    way(
      '(?<![\\d./-])(?<year>(?:19|20)\\d{2})(?<rule>[-/.])(?<month>\\d{1,2})\\k<rule>(?<day>\\d{1,2})(?![\\d./-])',
      (groups) => dayOf(yearIn(groups), numberIn(groups.month), numberIn(groups.day)),
    ),
  ]
}
