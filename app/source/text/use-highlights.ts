'use client'

import { type RefObject, useEffect } from 'react'
import type { Marks } from '../reading.ts'
import { placesIn, rangesOf } from '../text-places.ts'

/** As many places as are set apart at once, around the one that is shown. */
const most = 2000

/**
 * Sets what was found and what is chosen apart in the text, without changing it: the browser paints
 * these stretches by the names `found`, `found-here` and `chosen`.
 */
export function useHighlights(frame: RefObject<HTMLElement | null>, marks: Marks): void {
  // All of `marks`: another quote cuts the text anew, too.
  useEffect(() => {
    const { current } = frame
    const { hits, hit, chosen } = marks
    // Firefox before 140 can't paint them; what is found still comes into view.
    if (current === null || !('highlights' in CSS)) return
    const places = hits.length > 0 || chosen !== null ? placesIn(current) : []
    const here = hit === null ? 0 : Math.max(0, hits.indexOf(hit) - most / 2)
    const near = hits.slice(here, here + most).filter((one) => one !== hit)
    const painted = [
      ['found', near.flatMap((one) => rangesOf(places, one))],
      ['found-here', hit === null ? [] : rangesOf(places, hit)],
      ['chosen', chosen === null ? [] : rangesOf(places, chosen)],
    ] as const
    for (const [name, ranges] of painted) CSS.highlights.set(name, new Highlight(...ranges))
    return () => {
      for (const [name] of painted) CSS.highlights.delete(name)
    }
  }, [frame, marks])
}
