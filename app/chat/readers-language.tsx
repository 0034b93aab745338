'use client'

import { createContext, useContext } from 'react'

const ReadersLanguage = createContext<'ja' | 'en'>('en')

/** The language of the question whose answer stands below: what its reader surely reads. */
export const ReadersLanguageProvider = ReadersLanguage.Provider

/** The language that a quote is translated into. */
export function useReadersLanguage(): 'ja' | 'en' {
  return useContext(ReadersLanguage)
}
