'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from '../source/open-source.tsx'
import { useSourceHistory } from './use-source-history.ts'

export type Pane = 'papers' | 'conversation' | 'source'

/**
 * Which panes stand open. A wide desk shows the conversation always and the others where they are
 * open; a narrow one shows `front` alone.
 */
export function usePanes() {
  const [front, setFront] = useState<Pane>('conversation')
  const [papersOpen, setPapersOpen] = useState(true)
  const [opened, setOpened] = useState<Place | null>(null)
  const openedFrom = useRef<Element | null>(null)
  const openedLast = useRef<Place | null>(null)

  const show = useCallback(() => {
    setOpened(openedLast.current)
    if (openedLast.current !== null) setFront('source')
  }, [])
  const putAway = useCallback(() => {
    setOpened(null)
    setFront('conversation')
    const { current } = openedFrom
    // The conversation is only shown again, on a narrow desk, after this render.
    requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
  }, [])
  const { enter, leave } = useSourceHistory(putAway, show)

  const open = useCallback(
    (place: Place) => {
      openedFrom.current = document.activeElement
      openedLast.current = place
      show()
      enter()
    },
    [show, enter],
  )
  const close = useCallback(() => {
    putAway()
    leave()
  }, [putAway, leave])

  useEffect(() => {
    if (opened === null) return
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && close()
    addEventListener('keydown', closeOnEscape)
    return () => removeEventListener('keydown', closeOnEscape)
  }, [opened, close])

  return { front, setFront, papersOpen, setPapersOpen, opened, open, close }
}
