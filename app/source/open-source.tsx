'use client'

import { createContext, useContext } from 'react'
import type { Span } from '#lib/document.ts'

/** What a quote covers in a paper; `version` is the paper's when it was quoted, where that is known. */
export type Quoted = Span & { version: string | null }

/** A paper that a reader opens, as a whole or at a quote. */
export type Place = { documentId: string; quoted: Quoted | null }

type OpenSource = { opened: Place | null; open: (place: Place) => void }

const OpenSourceContext = createContext<OpenSource>({ opened: null, open: () => {} })

export const OpenSourceProvider = OpenSourceContext.Provider

/** What stands open in the source pane, and how to open something else. */
export function useOpenSource(): OpenSource {
  return useContext(OpenSourceContext)
}

/** True where `opened` stands open at this stretch of this paper. */
export function isOpenAt(opened: Place | null, at: Span & { documentId: string }): boolean {
  return (
    opened?.documentId === at.documentId &&
    opened.quoted?.start === at.start &&
    opened.quoted.end === at.end
  )
}

/** The page on which a place stands by itself. */
export function addressOf({ documentId, quoted }: Place): string {
  if (quoted === null) return `/documents/${documentId}`
  const { start, end, version } = quoted
  const query = `start=${start}&end=${end}${version === null ? '' : `&version=${version}`}`
  return `/documents/${documentId}?${query}`
}

/** Where a citation leads. */
export function placeOf(cited: Quoted & { documentId: string }): Place {
  const { documentId, version, start, end } = cited
  return { documentId, quoted: { version, start, end } }
}
