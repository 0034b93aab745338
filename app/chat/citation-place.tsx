'use client'

import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'

/** Who says it, printed page and headings of a citation, as far as they say more than its title. */
export function CitationPlace({ citation }: { citation: Citation }) {
  const words = useWords()
  const { holder, title, readBy } = citation
  const page = citation.pageLabel ?? citation.page?.toString()
  const headings = citation.headings.filter((heading) => heading !== title)
  const isNamed = holder === null || headings.includes(holder)
  const parts = [
    ...(isNamed ? [] : [holder]),
    ...(page === undefined ? [] : [words.page(page)]),
    ...(readBy === 'ocr' ? [words.byOcr] : []),
    ...headings,
  ]
  if (parts.length === 0) return null
  return (
    <p lang={citation.language} className="mt-0.5 font-sans text-faint text-xs">
      {parts.join(' › ')}
    </p>
  )
}
