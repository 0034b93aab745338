'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/** How many entries are drawn at first, and with each scroll to their end. */
const step = 60

/** How many of a long list are drawn: more as its end, where `end` stands, comes near. */
export function useGrowing<End extends Element>(): { drawn: number; end: RefObject<End | null> } {
  const [drawn, setDrawn] = useState(step)
  const end = useRef<End>(null)

  // After each draw: what stood at the end may stand somewhere else.
  useEffect(() => {
    if (end.current === null) return
    const watcher = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setDrawn((before) => before + step),
      { rootMargin: '800px' },
    )
    watcher.observe(end.current)
    return () => watcher.disconnect()
  })

  return { drawn, end }
}
