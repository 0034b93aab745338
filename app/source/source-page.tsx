'use client'

import { useMemo } from 'react'
import { SourceView } from './source-view.tsx'

type Props = { documentId: string; start: number | null; end: number | null }

/** A paper as a page of its own, with the stretch from `start` to `end` marked. */
export function SourcePage({ documentId, start, end }: Props) {
  const quoted = useMemo(
    () => (start === null || end === null ? null : { start, end, version: null }),
    [start, end],
  )
  return (
    <main className="mx-auto min-h-room max-w-4xl bg-paper px-6 py-8 desk:px-16">
      <SourceView documentId={documentId} quoted={quoted} depth={1} />
    </main>
  )
}
