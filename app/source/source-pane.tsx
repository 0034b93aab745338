'use client'

import { lazy, Suspense } from 'react'
import { useWords } from '../messages/words.tsx'
import { BarButton } from './bar-button.tsx'
import { addressOf, type Place } from './open-source.tsx'

// The conversation comes first: what draws papers is loaded with the first one that is opened.
const SourceView = lazy(() => import('./source-view.tsx'))

/** The paper that stands open beside the conversation. */
export function SourcePane({ place, onClose }: { place: Place; onClose: () => void }) {
  const words = useWords()
  const { documentId, quoted } = place
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <h2 className="sr-only">{words.panes.source}</h2>
      <div className="absolute end-2 top-1.5 flex items-center">
        <a
          href={addressOf(place)}
          title={words.wholePage}
          className="grid size-8 place-content-center rounded hover:bg-desk pointer-coarse:size-9"
        >
          <svg viewBox="0 0 16 16" className={sign} aria-hidden="true">
            <path d="M9.5 2.5h4v4M13.5 2.5 8.5 7.5M6.5 3.5h-4v10h10v-4" />
          </svg>
          <span className="sr-only">{words.wholePage}</span>
        </a>
        <BarButton label={words.close} onPress={onClose}>
          ✕
        </BarButton>
      </div>
      <Suspense fallback={<p className="p-6">{words.openingPaper}…</p>}>
        <SourceView key={documentId} documentId={documentId} quoted={quoted} depth={3} />
      </Suspense>
    </div>
  )
}

const sign = 'size-4 fill-none stroke-current stroke-[1.4]'
