/** Japanese eras, and the numbers of dates as they are written there. */

/** An era's first and last day, and the year before its first. */
type Era = { yearBefore: number; from: string; to: string }

const eras: Readonly<Record<string, Era>> = {
  明治: { yearBefore: 1867, from: '1868-01-25', to: '1912-07-29' },
  大正: { yearBefore: 1911, from: '1912-07-30', to: '1926-12-24' },
  昭和: { yearBefore: 1925, from: '1926-12-25', to: '1989-01-07' },
  平成: { yearBefore: 1988, from: '1989-01-08', to: '2019-04-30' },
  令和: { yearBefore: 2018, from: '2019-05-01', to: '9999-12-31' },
}

/** The names of the eras, as alternatives of a pattern. */
export const eraNames = Object.keys(eras).join('|')

/** The year of the Common Era in which an era's year lies; `year` is as `numberOf` reads it. */
export function yearOfEra(era: string, year: string): number {
  return (eras[era]?.yearBefore ?? 0) + numberOf(year)
}

/** An era's first and last day as YYYY-MM-DD; null for a name that is none. */
export function daysOfEra(era: string): { from: string; to: string } | null {
  return eras[era] ?? null
}

const digitOf = (character: string) =>
  Math.max(0, '〇一二三四五六七八九'.indexOf(character.replace(/[零○]/u, '〇')))

/** The number that 元, digits, numerals up to 九十九 or figures in a row (二〇二六) write. */
export function numberOf(written: string): number {
  if (written === '元') return 1
  if (/^\d/.test(written)) return Number(written)
  if (!written.includes('十')) return Number([...written].map(digitOf).join(''))
  const [tens = '', ones = ''] = written.split('十')
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
}
