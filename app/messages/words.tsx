'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { en, type Words } from './en/words.ts'
import '../trusted-scripts.ts'
import { dictionaries, type Locale } from './locale.ts'

const WordsContext = createContext<Words>(en)

export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <WordsContext value={dictionaries[locale]}>{children}</WordsContext>
}

/** What the interface says, in the reader's language. */
export function useWords(): Words {
  return useContext(WordsContext)
}
