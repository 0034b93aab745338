'use client'

import { useMemo } from 'react'
import { useWords } from '../messages/words.tsx'
import { SourceView } from './source-view.tsx'

type Props = { documentId: string; start: number | null; end: number | null }

/** A paper as a page of its own, with the stretch from `start` to `end` marked. */
export function SourcePage({ documentId, start, end }: Props) {
  const words = useWords()
  const quoted = useMemo(
    () => (start === null || end === null ? null : { start, end, version: null }),
    [start, end],
  )
  return (
    <main className="mx-auto min-h-dvh max-w-4xl bg-paper px-6 py-8 desk:px-16">
      <nav className="mb-8 flex gap-6 text-faint text-sm">
        <a href="/" className="underline underline-offset-4 hover:text-ink">
          {words.backToConversation}
        </a>
        <a href="/documents" className="underline underline-offset-4 hover:text-ink">
          {words.libraryTitle}
        </a>
      </nav>
      <SourceView documentId={documentId} quoted={quoted} depth={1} />
    </main>
  )
}
