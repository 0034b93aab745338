/**
 * Dates as papers write them, in Japanese eras, in full-width digits, in English.
 */

import { numberOf, yearOfEra } from '#lib/text/eras.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(?<name>${months.join('|')})[a-z]*\\.?`

const forms: readonly RegExp[] = [
  /(?:(?<era>令和|平成|昭和)\s*(?<eraYear>\d{1,2}|元)|(?<year>(?:19|20)\d{2}))\s*(?:\(\s*(?:(?:19|20)\d{2}|(?:令和|平成|昭和)\s*(?:\d{1,2}|元)年?)\s*\)\s*)?年(?!度)\s*(?:(?<month>\d{1,2})\s*月)?\s*(?:(?<day>\d{1,2})\s*日)?/u,
  /(?<![\d.])(?<year>(?:19|20)\d{2})(?<rule>[-/.])(?<month>\d{1,2})\k<rule>(?<day>\d{1,2})(?![\d.])/u,
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(?<year>(?:19|20)\\d{2})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b${month}\\s+(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s*)?(?<year>(?:19|20)\\d{2})\\b`,
    'iu',
  ),
]

/** The first date in a line as an ISO date, as exact as it is given; null where there is none. */
export function dateIn(line: string): string | null {
  const plain = withDigits(line.slice(0, 400).normalize('NFKC'))
  for (const form of forms) {
    const groups = form.exec(plain)?.groups
    if (groups !== undefined) return isoDate(groups)
  }
  return null
}

/** True for a line that gives a date or a time and little else. */
export function isDateline(line: string): boolean {
  if (/^(?:午前|午後|\d{1,2}[:：]\d{2})/u.test(line)) return true
  const rest = withDigits(line).replace(
    /[\p{N}\p{P}\s年月日時分元月火水木金土曜]|令和|平成|昭和|午前|午後/gu,
    '',
  )
  return dateIn(line) !== null && rest.length <= 12 && /^[\p{Script=Latin}]*$/u.test(rest)
}

/** A vertical line's numbers before 年, 月 and 日 as digits: 二〇二六年十月五日, 令和八年六月二十一日. */
function withDigits(line: string): string {
  return line.replace(
    /[〇○零一二三四五六七八九十]{1,4}(?=\s*[年月日])/gu,
    (kanji) => `${numberOf(kanji)}`,
  )
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { era = '', eraYear = '', year: western = '', day, name } = groups
  const year = era === '' ? Number(western) : yearOfEra(era, eraYear)
  const number =
    name === undefined ? groups.month : `${months.indexOf(name.slice(0, 3).toLowerCase()) + 1}`
  if (number === undefined || Number(number) < 1 || Number(number) > 12) return `${year}`
  const upToMonth = `${year}-${number.padStart(2, '0')}`
  return day === undefined || Number(day) < 1 || Number(day) > 31
    ? upToMonth
    : `${upToMonth}-${day.padStart(2, '0')}`
}
