'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Citation } from '#lib/document.ts'
import { quoteWithReference } from '#lib/export/reference.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { placeBeside } from './beside.ts'
import { CitationPlace } from './citation-place.tsx'
import { CopyButton } from './copy-button.tsx'
import { Underlined } from './underlined.tsx'

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
  const [style, otherStyle] =
    words.locale === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const)
  const { authors, publisher, date, language } = citation
  // The heading right above the quote is named already.
  const before = citation.headings.includes(citation.before) ? '' : citation.before
  const facts = [
    authors.join(words.locale === 'ja' ? '、' : ', '),
    publisher,
    date && sayDate(date, words.locale),
  ].filter(Boolean)

  useLayoutEffect(() => {
    if (card.current === null || anchor.current === null) return
    card.current.showPopover()
    return keepBeside(card.current, anchor.current)
  }, [anchor])

  return (
    <div
      ref={card}
      popover="manual"
      role="dialog"
      aria-label={citation.title}
      onPointerEnter={onEnter}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onLeave()}
      onFocus={onEnter}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
      className="fixed inset-auto m-0 w-[26rem] max-w-[calc(100vw-1.5rem)] overflow-hidden rounded-lg border border-rule bg-paper font-normal font-sans text-ink text-sm shadow-lg open:flex open:flex-col"
    >
      <div className="border-rule border-b px-4 pt-3 pb-2">
        <p lang={language} className="font-semibold leading-snug">
          {citation.title}
        </p>
        {facts.length > 0 && <p className="mt-0.5 text-faint text-xs">{facts.join(' · ')}</p>}
        <CitationPlace citation={citation} />
      </div>
      <div lang={language} className="min-h-16 flex-1 overflow-y-auto px-4 py-3 font-serif">
        {before && <p className="mb-1 text-faint">{before}</p>}
        <blockquote className="-ms-3 border-seal border-s-2 ps-2.5 text-base">
          <Underlined>{citation.quote}</Underlined>
        </blockquote>
        {citation.after && <p className="mt-1 text-faint">{citation.after}</p>}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-t px-4 py-2">
        <button
          type="button"
          onClick={onOpen}
          className="min-h-6 font-semibold underline underline-offset-4"
        >
          {words.open}
        </button>
        <CopyButton text={citation.quote}>{words.copy}</CopyButton>
        <span className="flex items-baseline gap-x-2">
          <CopyButton text={quoteWithReference(citation, style)}>{words.copyCited}</CopyButton>
          <CopyButton
            text={quoteWithReference(citation, otherStyle)}
            className="text-faint text-xs"
          >
            {words.copyCitedOther}
          </CopyButton>
        </span>
      </div>
    </div>
  )
}

/** Keeps a card beside its mark while either moves or changes its size. */
function keepBeside(card: HTMLElement, mark: HTMLElement): () => void {
  const place = () => {
    card.style.maxHeight = ''
    const spot = placeBeside(mark.getBoundingClientRect(), card.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: innerHeight,
    })
    card.style.left = `${spot.left}px`
    card.style.top = `${spot.top}px`
    card.style.maxHeight = `${spot.maxHeight}px`
  }
  place()
  const follow = (event: Event) => {
    if (!(event.target instanceof Node && card.contains(event.target))) place()
  }
  addEventListener('scroll', follow, true)
  addEventListener('resize', follow)
  return () => {
    removeEventListener('scroll', follow, true)
    removeEventListener('resize', follow)
  }
}
