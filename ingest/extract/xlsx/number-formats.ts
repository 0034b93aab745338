import { dateFromSerial, format, getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt'
import { childElement, childElements, type XmlElement } from '../archive/xml.ts'

/** The number format of each cell style, by its place in the style sheet. */
export function readNumberFormats(styles: XmlElement): string[] {
  const own = new Map(
    childElements(childElement(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode') ?? 'General',
    ]),
  )
  return childElements(childElement(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0'
    return own.get(id) ?? getFormatFromId(Number(id)) ?? 'General'
  })
}

/** The last day of the year 9999, the last that a workbook knows. */
const lastDay = 2_958_465

/** Days from the beginning of 1900 to that of 1904, from which some workbooks count. */
const days1904 = 1462

/**
 * A stored number as its cell shows it. Dates are ISO dates, unless the format spells them out in
 * Japanese; numbers without a format have up to 15 digits; one that can't be shown stays as stored.
 */
export function shownNumber(stored: string, code: string, from1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (/^general$/i.test(code)) return `${Number(value.toPrecision(15))}`
  try {
    if (!isDateFormat(code)) return format(code, value).trim()
    const serial = from1904 ? value + days1904 : value
    if (serial >= 0 && serial < lastDay + 1) return shownDate(serial, code)
  } catch {
    // A format that can't be read leaves the number as it is stored.
  }
  return `${Number(value.toPrecision(15))}`
}

/** Eras of emperors (`ggge`) are left to ISO dates, as are the orders of day and month. */
function shownDate(serial: number, code: string): string {
  const { year, month, day, hours, minutes } = getFormatDateInfo(code)
  const isJapanese = /[年月日]/u.test(code) && !/[ge]/i.test(code.replace(/\[[^\]]*\]/g, ''))
  if (isJapanese || !(year || month || day)) return format(code, serial).trim()
  const [y, m, d, hour, minute] = dateFromSerial(serial) ?? []
  const two = (part: number | undefined) => `${part ?? 0}`.padStart(2, '0')
  const date = day ? `${y}-${two(m)}-${two(d)}` : month ? `${y}-${two(m)}` : `${y}`
  return hours || minutes ? `${date} ${two(hour)}:${two(minute)}` : date
}
