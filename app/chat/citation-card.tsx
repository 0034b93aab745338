'use client'

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  anchor: RefObject<HTMLElement | null>
  citation: Citation
  onEnter: () => void
  onLeave: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: () => void
}

/** A citation at a glance: the paper, the place, and the quote between its neighbours. */
export function CitationCard({ anchor, citation, onEnter, onLeave, onKeyDown, onOpen }: Props) {
  const words = useWords()
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (card.current === null || anchor.current === null) return
    card.current.showPopover()
    placeBeside(card.current, anchor.current)
  }, [anchor])

  return (
    <div
      ref={card}
      popover="manual"
      role="dialog"
      aria-label={citation.title}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocus={onEnter}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
      className="fixed inset-auto m-0 w-96 max-w-[calc(100vw-2rem)] rounded-lg border border-rule bg-paper p-4 font-normal font-sans text-ink text-sm shadow-lg"
    >
      <p lang={citation.language} className="font-semibold">
        {citation.title}
      </p>
      <CitationPlace citation={citation} />
      <p lang={citation.language} className="mt-3 max-h-64 overflow-y-auto font-serif">
        <span className="text-faint">{citation.before} </span>
        <span>{citation.quote}</span>
        <span className="text-faint"> {citation.after}</span>
      </p>
      <p className="mt-3 flex gap-4">
        <CopyButton text={citation.quote} />
        <button type="button" onClick={onOpen} className="underline underline-offset-4">
          {words.open}
        </button>
      </p>
    </div>
  )
}

/** Page and headings of a citation, as far as they say more than its title, and whether OCR read it. */
export function CitationPlace({ citation }: { citation: Citation }) {
  const words = useWords()
  const page = citation.pageLabel ?? citation.page?.toString()
  const headings = citation.headings.filter((heading) => heading !== citation.title)
  const parts = [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(citation.readBy === 'ocr' ? [words.byOcr] : []),
    ...headings,
  ]
  if (parts.length === 0) return null
  return <p className="mt-0.5 text-faint text-xs">{parts.join(' › ')}</p>
}

function CopyButton({ text }: { text: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      className="underline underline-offset-4"
    >
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  )
}

const gap = 6
const margin = 16

function placeBeside(card: HTMLElement, anchor: HTMLElement): void {
  const mark = anchor.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const below = mark.bottom + gap
  const fitsBelow = below + height <= innerHeight - margin
  card.style.left = `${Math.max(margin, Math.min(mark.left, innerWidth - width - margin))}px`
  card.style.top = `${fitsBelow ? below : Math.max(margin, mark.top - gap - height)}px`
}
