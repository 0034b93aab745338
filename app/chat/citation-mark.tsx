'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { addressOf, isOpenAt, placeOf, useOpenSource } from '../source/open-source.tsx'
import { CitationCard } from './citation-card.tsx'

const closingDelayMs = 150

/** The numbered mark of a citation: shows its card on hover and focus, opens its source on a click. */
export function CitationMark({ citation, number }: { citation: Citation; number: number }) {
  const words = useWords()
  const { opened, open } = useOpenSource()
  const [shown, setShown] = useState(false)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mark = useRef<HTMLAnchorElement>(null)

  useEffect(() => () => clearTimeout(closing.current), [])

  function show() {
    clearTimeout(closing.current)
    setShown(true)
  }

  function hideSoon() {
    clearTimeout(closing.current)
    closing.current = setTimeout(() => setShown(false), closingDelayMs)
  }

  function hideOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return
    event.stopPropagation()
    mark.current?.focus()
    setShown(false)
  }

  function openSource() {
    setShown(false)
    open(placeOf(citation))
  }

  function openBeside(event: MouseEvent) {
    // A reader who asks for a new tab gets the page that the link leads to.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    openSource()
  }

  return (
    <>
      <a
        ref={mark}
        href={addressOf(placeOf(citation))}
        data-citation={number}
        aria-label={words.citation(number, citation.title)}
        aria-current={isOpenAt(opened, citation) ? 'true' : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
        onPointerLeave={hideSoon}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={hideSoon}
        onKeyDown={hideOnEscape}
        onClick={openBeside}
        className="seal"
      >
        {number}
      </a>
      {shown && (
        <CitationCard
          anchor={mark}
          citation={citation}
          onEnter={show}
          onLeave={hideSoon}
          onKeyDown={hideOnEscape}
          onOpen={openSource}
        />
      )}
    </>
  )
}
