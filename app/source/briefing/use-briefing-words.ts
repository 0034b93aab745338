'use client'

import { briefing as en } from '../../messages/en/briefing.ts'
import { briefing as ja } from '../../messages/ja/briefing.ts'
import { useWords } from '../../messages/words.tsx'

/** What is said of a briefing, in the reader's language. */
export function useBriefingWords(): typeof en {
  return useWords().locale === 'ja' ? ja : en
}
