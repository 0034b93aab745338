'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Document } from '#lib/contract.ts'

const LanguagesContext = createContext<ReadonlyMap<string, string>>(new Map())

type Props = { documents: Document[]; children: ReactNode }

export function LanguagesProvider({ documents, children }: Props) {
  const languages = useMemo(
    () => new Map(documents.map(({ id, language }) => [id, language])),
    [documents],
  )
  return <LanguagesContext value={languages}>{children}</LanguagesContext>
}

/** The language of a paper, for what is shown of it without saying which it is in. */
export function useLanguageOf(documentId: string): string | undefined {
  return useContext(LanguagesContext).get(documentId)
}
