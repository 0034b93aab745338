import { en, type Words } from './en/words.ts'
import { ja } from './ja/words.ts'

export type Locale = 'ja' | 'en'

export const dictionaries: Record<Locale, Words> = { en, ja }

/** The interface language for an `Accept-Language` header: the first known one, else English. */
export function pickLocale(acceptLanguage: string | null): Locale {
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
