'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from '../source/open-source.tsx'

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

  const open = useCallback((place: Place) => {
    openedFrom.current = document.activeElement
    setOpened(place)
    setFront('source')
  }, [])

  const close = useCallback(() => {
    setOpened(null)
    setFront('conversation')
    const { current } = openedFrom
    // The conversation is only shown again, on a narrow desk, after this render.
    requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
  }, [])

  useEffect(() => {
    if (opened === null) return
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && close()
    addEventListener('keydown', closeOnEscape)
    return () => removeEventListener('keydown', closeOnEscape)
  }, [opened, close])

  return { front, setFront, papersOpen, setPapersOpen, opened, open, close }
}
