'use client'

import type { Document } from '#lib/contract.ts'
import { languageName } from '../library/language-name.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { useOpenSource } from '../source/open-source.tsx'

/** A paper before what it holds: its title, which opens it, its date and language. */
export function PaperHead({ paper }: { paper: Document }) {
  const words = useWords()
  const { open } = useOpenSource()
  const facts = [
    paper.date === null ? '' : sayDate(paper.date, words.locale),
    languageName(paper.language, words.locale),
  ].filter((fact) => fact !== '')
  return (
    <>
      <a
        href={`/documents/${paper.id}`}
        lang={paper.language}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          open({ documentId: paper.id, quoted: null })
        }}
        className="font-semibold leading-snug underline-offset-4 hover:underline"
      >
        {paper.title}
      </a>
      <span className="mt-0.5 block font-normal text-faint text-xs">{facts.join(' · ')}</span>
    </>
  )
}
