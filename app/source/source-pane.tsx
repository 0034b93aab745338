'use client'

import { lazy, Suspense } from 'react'
import { useWords } from '../messages/words.tsx'
import { addressOf, type Place } from './open-source.tsx'

// The conversation comes first: what draws papers is loaded with the first one that is opened.
const SourceView = lazy(() => import('./source-view.tsx'))

/** The paper that stands open beside the conversation. */
export function SourcePane({ place, onClose }: { place: Place; onClose: () => void }) {
  const words = useWords()
  const { documentId, quoted } = place
  return (
    <>
      <div className="flex items-center gap-4 border-rule border-b px-4 py-1.5 text-sm">
        <h2 className="font-semibold">{words.panes.source}</h2>
        <a
          href={addressOf(place)}
          className="ms-auto text-faint underline underline-offset-4 hover:text-ink"
        >
          {words.wholePage}
        </a>
        <button type="button" onClick={onClose} className="min-h-8 rounded px-2 hover:bg-desk">
          {words.close} <span aria-hidden="true">✕</span>
        </button>
      </div>
      <Suspense fallback={<p className="p-6">{words.openingPaper}…</p>}>
        <SourceView key={documentId} documentId={documentId} quoted={quoted} depth={3} />
      </Suspense>
    </>
  )
}
