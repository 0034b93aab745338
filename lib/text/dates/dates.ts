/** When: the dates that a text writes, with the days that they can mean. */

import { inPlainUnits } from '../plain-units.ts'
import { dayOf, monthOf } from './days.ts'
import { latinWays } from './latin.ts'
import { wideWays } from './wide.ts'
import { readWays, type WrittenDate } from './written.ts'

export type { WrittenDate } from './written.ts'

const japanese = wideWays(false)
const chinese = wideWays(true)

/**
 * The dates of a text, in order, none over another: offsets into the text as it is. What a date is
 * measured by (by 2030, 2030年まで) belongs to its words. Numbers of laws, pages and editions, when a
 * source was looked up, and durations are none.
 * @param language of the text, as a BCP 47 primary tag: a fiscal year is Japan's, April to March, but
 *   the calendar's in Chinese.
 */
export function datesIn(text: string, language: string): WrittenDate[] {
  const plain = inPlainUnits(text)
  const wide = /年|\d[-/.]\d/u.test(plain) ? (language === 'zh' ? chinese : japanese) : []
  const latin = /\d{4}/u.test(plain) && /\p{Script=Latin}/u.test(plain) ? latinWays : []
  const found = readWays(plain, [...wide, ...latin])
  if (found.length === 0) return []
  return [...found, ...inSameYear(plain, found)]
    .sort((one, other) => one.start - other.start)
    .filter((date) => !isReference(plain, date))
    .map((date) => withBound(plain, date))
}

/** 同年8月 and 翌年3月, counted from the date before them. */
function inSameYear(plain: string, found: readonly WrittenDate[]): WrittenDate[] {
  return [
    ...plain.matchAll(/(?<which>同|翌)年\s*(?<month>\d{1,2})月(?:\s*(?<day>\d{1,2})日)?/gu),
  ].flatMap(({ 0: written, index, groups }) => {
    const before = found.findLast(({ end }) => end <= index)
    if (before === undefined) return []
    const year = Number(before.from.slice(0, 4)) + (groups?.which === '翌' ? 1 : 0)
    const month = Number(groups?.month)
    const days =
      groups?.day === undefined ? monthOf(year, month) : dayOf(year, month, Number(groups.day))
    return days === null ? [] : [{ ...days, start: index, end: index + written.length }]
  })
}

const lawNumber =
  /^\s*(?:法律|政令|条約|省令|府令|告示|訓令|規則|条例|通達|法)?第\s*[\d一二三四五六七八九十百]+\s*号/u
const source =
  /^\s*(?:[、,，]\s*)?(?:pp?\.\s*)?\d+\s*[-–~〜]?\s*\d*\s*(?:[頁ページ]|pp?\.)|^\s*(?:に)?(?:閲覧|アクセス|取得|最終(?:閲覧|アクセス))|^\s*(?:付け?)?(?:朝刊|夕刊)/u
const looked =
  /(?:accessed|retrieved|visited|viewed|閲覧日?|アクセス日?|取得日?)(?: on)?\s*[:：]?\s*$/iu

function isReference(plain: string, { start, end }: WrittenDate): boolean {
  const [before, after] = [plain.slice(Math.max(0, start - 24), start), plain.slice(end, end + 24)]
  return lawNumber.test(after) || source.test(after) || looked.test(before)
}

const boundAfter =
  /^\s*(?:頃|ごろ)?(?:まで(?:に(?:は)?)?|以降|以後|以前|以来|頃|ごろ|前後|之前|以前|之后|起)/u
const boundBefore =
  /(?<!\p{L})(?:by|until|till|since|before|after|as of|around|about)(?: the)?(?: (?:start|beginning|middle|end) of)?(?: the)? $/iu

function withBound(plain: string, date: WrittenDate): WrittenDate {
  const after = boundAfter.exec(plain.slice(date.end, date.end + 12))?.[0].length ?? 0
  const before =
    boundBefore.exec(plain.slice(Math.max(0, date.start - 40), date.start))?.[0].length ?? 0
  return { ...date, start: date.start - before, end: date.end + after }
}
