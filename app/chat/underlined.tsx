'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { termSpans } from '#lib/text/term-spans.ts'

const TermsContext = createContext<readonly string[]>([])

/** The words by which an answer was found, for the quotes below. */
export const TermsProvider = TermsContext.Provider

/** A quote with the words underlined by which it was found; its text stays what it is. */
export function Underlined({ children: text }: { children: string }) {
  const terms = useContext(TermsContext)
  return useMemo(() => underline(text, terms), [text, terms])
}

function underline(text: string, terms: readonly string[]): ReactNode[] {
  let at = 0
  const pieces = termSpans(text, terms).flatMap(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return [
      before,
      <u key={start} className="term">
        {text.slice(start, end)}
      </u>,
    ]
  })
  return [...pieces, text.slice(at)]
}
