import { en, type Labels } from './en.ts'
import { ja } from './ja.ts'

/** The words of a file in this language. */
export function labelsIn(language: 'ja' | 'en'): Labels {
  return language === 'ja' ? ja : en
}

/** A stretch of a day as it is written in this language: 2026年11月21日, 21 November 2026. */
export function sayDay(moment: string, language: 'ja' | 'en'): string {
  return new Date(moment).toLocaleDateString(language === 'ja' ? 'ja' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
}
