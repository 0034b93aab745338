import { en, type Words } from './en/words.ts'
import { ja } from './ja/words.ts'

export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

export const dictionaries: Record<Locale, Words> = { en, ja }

/**
 * The interface language: the one that the reader chose (`kept`), else the first known one of an
 * `Accept-Language` header, else English.
 */
export function pickLocale(acceptLanguage: string | null, kept?: string): Locale {
  const chosen = locales.find((locale) => locale === kept)
  if (chosen !== undefined) return chosen
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';')
      const quality = parameters.find((one) => one.trim().startsWith('q='))
      return { tag: tag.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1) }
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag.split('-')[0])
    .find((language) => language === 'ja' || language === 'en')
  return preferred === 'ja' ? 'ja' : 'en'
}
