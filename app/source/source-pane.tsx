'use client'

import { useWords } from '../messages/words.tsx'
import { addressOf, type Place } from './open-source.tsx'
import { SourceView } from './source-view.tsx'

/** The paper that stands open beside the conversation. */
export function SourcePane({ place, onClose }: { place: Place; onClose: () => void }) {
  const words = useWords()
  const { documentId, quoted } = place
  return (
    <>
      <div className="flex items-center gap-4 border-rule border-b px-5 py-2.5 text-sm">
        <h2 className="font-semibold">{words.panes.source}</h2>
        <a
          href={addressOf(place)}
          className="ms-auto text-faint underline underline-offset-4 hover:text-ink"
        >
          {words.wholePage}
        </a>
        <button type="button" onClick={onClose} className="rounded px-2 py-1 hover:bg-desk">
          {words.close} <span aria-hidden="true">✕</span>
        </button>
      </div>
      <div className="relative min-h-0 flex-1 overflow-y-auto px-6 py-6">
        <SourceView key={documentId} documentId={documentId} quoted={quoted} depth={3} />
      </div>
    </>
  )
}
