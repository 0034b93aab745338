/** The years, months and days of a text. */
import { monthNames } from '#lib/text/dates/months.ts'
import { yearsIn } from '#lib/text/facts.ts'
import { exact, mask, type Quantity } from './quantity.ts'
import { unitBeside } from './units.ts'

/** A year in figures alone that is followed by what it counts is a number: 2000人, 1950 troops. */
export function yearQuantities(plain: string): Quantity[] {
  let rest = plain
  return yearsIn(plain).flatMap(({ year, text }) => {
    const start = rest.indexOf(text)
    if (start === -1) return []
    const end = start + text.length
    rest = mask(rest, [{ start, end }])
    if (/^\d+$/.test(text)) {
      if (/^s\b/.test(plain.slice(end))) {
        return [exact(plain, [start, end + 1], { value: year, unit: 'era', kind: 'calendar' })]
      }
      const unit = unitBeside(plain, start, end)
      if (unit !== null && unit.kind !== 'calendar' && unit.name !== 'years' && unit.length > 0)
        return []
      if (/[$€£¥億万兆亿]\s?$/u.test(plain.slice(0, start))) return []
      if (/^\s?[千万億亿兆]|^ (?:thousand|million|billion|trillion)\b/u.test(plain.slice(end)))
        return []
    }
    if (/年$/u.test(text) && /^代/u.test(plain.slice(end))) {
      return [exact(plain, [start, end + 1], { value: year, unit: 'era', kind: 'calendar' })]
    }
    const fiscal =
      /年度$/u.test(text) || /(?:\bFY|fiscal(?: year)?) ?$/iu.test(plain.slice(0, start))
    const unit = fiscal ? 'fiscal year' : 'year'
    return [exact(plain, [start, end], { value: year, unit, kind: 'calendar' })]
  })
}

const month = `(?:${monthNames.map((one) => `${one}|${one.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const dayBefore = `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?`
const englishDate = new RegExp(
  `(?<![\\p{L}\\d])${dayBefore}(?<month>${month})(?: (?<late>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d))?(?!\\p{L})`,
  'gu',
)
/** “may” and “march” are words too. */
const certain =
  /\d|\b(?:in|since|from|by|until|before|after|of|early|late|mid|last|this|next)[ -]$/iu

/** English dates: month and day as two quantities. */
export function datesIn(plain: string): Quantity[] {
  return [...plain.matchAll(englishDate)].flatMap(({ 0: written, index, groups }) => {
    const name = groups?.month ?? ''
    const context = `${plain.slice(Math.max(0, index - 8), index)}`
    const dated =
      certain.test(written) ||
      certain.test(context) ||
      /^[ ,]*\ufffc/u.test(plain.slice(index + written.length))
    if (/^(?:May|March|Mar|Jan|Sep|Dec)$/u.test(name) && !dated) return []
    const at: readonly [number, number] = [index, index + written.length]
    const number = monthNames.findIndex((one) => one.slice(0, 3) === name.slice(0, 3)) + 1
    const day = groups?.day ?? groups?.late
    return [
      { ...exact(plain, at, { value: number, unit: 'month', kind: 'calendar' }), text: name },
      ...(day === undefined
        ? []
        : [exact(plain, at, { value: Number(day), unit: 'day', kind: 'calendar' })]),
    ]
  })
}
