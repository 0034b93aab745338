/** How many parts of a day a date gives: its year, its month, its day. */
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
]

/**
 * A paper's date (`2021`, `2021-03` or `2021-03-20`) as readers of `locale` write it; anything else
 * as it stands.
 */
export function sayDate(date: string, locale: string): string {
  const parts = /^\d{4}(-\d{2}){0,2}$/.test(date) ? date.split('-') : []
  const style = styles[parts.length - 1]
  const day = new Date(date)
  if (style === undefined || Number.isNaN(day.getTime())) return date
  return day.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone: 'UTC' })
}
