const names = new Map<string, Intl.DisplayNames>()

/** What the reader's language calls a language; a dash where a paper's is not known. */
export function languageName(language: string, locale: string): string {
  if (language === 'und') return '–'
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  names.set(locale, known)
  return known.of(language) ?? language
}
