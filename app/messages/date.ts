const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
}

/** An ISO date as a reader of `locale` writes it, no more exact than it is; other text as it stands. */
export function writtenDate(date: string, locale: string): string {
  const form = forms[date.length]
  const day = new Date(date)
  if (form === undefined || Number.isNaN(day.getTime())) return date
  const written = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(written, { ...form, timeZone: 'UTC' }).format(day)
}
