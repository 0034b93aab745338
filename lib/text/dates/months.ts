/** The English names of the months. */

/** From January on. */
export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** A month's name or its short form, as alternatives of a pattern. */
export const monthName = `(?:${monthNames.map((one) => `${one}|${one.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)(?!\\p{L})`

/** Which month a name or a short form means, from 1; 0 for none. */
export function monthNumber(written: string): number {
  const start = written.slice(0, 3).toLowerCase()
  return monthNames.findIndex((one) => one.slice(0, 3).toLowerCase() === start) + 1
}
