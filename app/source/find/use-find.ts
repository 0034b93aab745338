'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '#lib/document.ts'
import { foldMapped } from '#lib/text/folded.ts'
import { findInText } from './find-in-text.ts'

const nothing: readonly Span[] = []

export type Find = {
  query: string
  setQuery: (query: string) => void
  hits: readonly Span[]
  /** Which of the hits is shown, from 0; -1 where there is none. */
  at: number
  step: (by: 1 | -1) => void
}

/**
 * Finds words in a paper's text.
 * @param from where the reader is: the first hit behind it is shown first
 */
export function useFind(text: string, from: () => number, onHit: (hit: Span) => void): Find {
  const [query, setQuery] = useState('')
  const isSought = query.trim() !== ''
  const folded = useMemo(() => (isSought ? foldMapped(text) : null), [text, isSought])
  const hits = useMemo(
    () => (folded === null ? nothing : findInText(folded, query)),
    [folded, query],
  )
  const [at, setAt] = useState(-1)

  const show = useCallback(
    (place: number) => {
      setAt(place)
      const hit = hits[place]
      if (hit !== undefined) onHit(hit)
    },
    [hits, onHit],
  )
  // Where the reader was when the search began; going to hits moves the page, not this.
  const began = useRef(0)
  const seek = useCallback(
    (next: string) => {
      if (query.trim() === '') began.current = from()
      setQuery(next)
    },
    [query, from],
  )
  useEffect(() => {
    const next = hits.findIndex(({ start }) => start >= began.current)
    show(next === -1 ? hits.length && 0 : next)
  }, [hits, show])

  const step = useCallback(
    (by: 1 | -1) => hits.length > 0 && show((at + by + hits.length) % hits.length),
    [at, hits, show],
  )
  return { query, setQuery: seek, hits, at: hits.length === 0 ? -1 : at, step }
}
