'use client'

import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { addressOf, isOpenAt, placeOf, useOpenSource } from '../source/open-source.tsx'
import { CitationCard } from './citation-card.tsx'

/** As long as a pointer needs to go from a mark to its card. */
const closingDelayMs = 250

/** Only one card is shown at a time: how the one that is shown is closed. */
let closeShown: (() => void) | null = null

/**
 * The numbered mark of a citation. Hover and focus show its card and a click opens its source; where
 * there is no hovering, a first touch shows the card, a second one opens the source.
 */
export function CitationMark({ citation, number }: { citation: Citation; number: number }) {
  const words = useWords()
  const { opened, open } = useOpenSource()
  const [shown, setShown] = useState(false)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(false)
  const mark = useRef<HTMLAnchorElement>(null)

  const hide = useCallback(() => {
    clearTimeout(closing.current)
    setShown(false)
  }, [])

  useEffect(() => () => clearTimeout(closing.current), [])

  useEffect(() => {
    if (!shown) return
    const hideOutside = ({ target }: PointerEvent) => {
      const home = mark.current?.parentElement
      if (target instanceof Node && !home?.contains(target)) hide()
    }
    addEventListener('pointerdown', hideOutside)
    return () => removeEventListener('pointerdown', hideOutside)
  }, [shown, hide])

  function show() {
    clearTimeout(closing.current)
    if (closeShown !== hide) closeShown?.()
    closeShown = hide
    setShown(true)
  }

  function hideSoon() {
    clearTimeout(closing.current)
    closing.current = setTimeout(hide, closingDelayMs)
  }

  function hideOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !shown) return
    event.stopPropagation()
    mark.current?.focus()
    hide()
  }

  function openSource() {
    hide()
    open(placeOf(citation))
  }

  function openBeside(event: MouseEvent) {
    // A reader who asks for a new tab gets the page that the link leads to.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (touched.current && !shown) show()
    else openSource()
  }

  return (
    <span>
      <a
        ref={mark}
        href={addressOf(placeOf(citation))}
        data-citation={number}
        aria-label={words.citation(number, citation.title)}
        aria-current={isOpenAt(opened, citation) ? 'true' : undefined}
        onPointerDown={({ pointerType }) => {
          touched.current = pointerType === 'touch'
        }}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && show()}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && hideSoon()}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && show()}
        onBlur={hideSoon}
        onKeyDown={(event) => {
          touched.current = false
          hideOnEscape(event)
        }}
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
    </span>
  )
}
