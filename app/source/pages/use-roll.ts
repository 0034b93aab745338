'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { anchorAt, pageGap, pagesBetween, placeAnchor, type Roll } from './place-pages.ts'

/** A place on a page in parts of its size, to which the reader is taken, or the top of a page. */
export type PageSpot = { number: number; at: { down: number; along: number } | 'top' }

/** What stays where it is in the frame while the roll changes its size. */
type Hold = { x: number; y: number }

/** Where in the frame the reader's eye is taken to be, as a part of its height. */
const eye = 0.35

/**
 * Keeps the reader's place on a roll: the page that is read stays when the roll changes its size, and
 * `spot` is brought to the eye.
 */
export function useRoll(
  frame: RefObject<HTMLDivElement | null>,
  roll: Roll,
  spot: PageSpot | null,
  onPage: (number: number) => void,
) {
  const [near, setNear] = useState<[number, number]>([0, 0])
  const held = useRef<{ hold: Hold; number: number; down: number; along: number } | null>(null)
  const shown = useRef(roll)

  const look = useCallback(() => {
    const { current } = frame
    if (current === null || current.clientHeight === 0) return
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = current
    const hold = { x: clientWidth / 2, y: clientHeight * eye }
    const along = (scrollLeft + hold.x) / Math.max(roll.width, clientWidth)
    held.current = { hold, along, ...anchorAt(roll, scrollTop + hold.y) }
    onPage(held.current.number)
    const next = pagesBetween(roll, scrollTop - clientHeight / 2, scrollTop + clientHeight * 1.5)
    setNear((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
  }, [frame, roll, onPage])

  /** Says that what is at this place of the frame shall stay there when the roll changes next. */
  const hold = useCallback(
    (at: Hold) => {
      const { current } = frame
      if (current === null) return
      const width = Math.max(roll.width, current.clientWidth)
      const along = (current.scrollLeft + at.x) / width
      held.current = { hold: at, along, ...anchorAt(roll, current.scrollTop + at.y) }
    },
    [frame, roll],
  )

  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    const last = held.current
    if (last !== null && shown.current !== roll) {
      const width = Math.max(roll.width, current.clientWidth)
      current.scrollTop = placeAnchor(roll, last) - last.hold.y
      current.scrollLeft = last.along * width - last.hold.x
    }
    shown.current = roll
    look()
    current.addEventListener('scroll', look, { passive: true })
    return () => current.removeEventListener('scroll', look)
  }, [frame, roll, look])

  const latest = useRef(roll)
  latest.current = roll
  useEffect(() => {
    const { current } = frame
    const page = spot === null ? undefined : latest.current.pages[spot.number - 1]
    if (current === null || spot === null || page === undefined) return
    if (spot.at === 'top') {
      current.scrollTop = page.top - pageGap / 2
      return
    }
    const { down, along } = spot.at
    current.scrollTop = page.top + down * page.height - current.clientHeight * eye
    const left = (latest.current.width - page.width) / 2 + along * page.width
    const { scrollLeft, clientWidth } = current
    const isInView = scrollLeft + 20 < left && left < scrollLeft + clientWidth - 80
    if (!isInView) current.scrollLeft = left - clientWidth / 4
  }, [frame, spot])

  return { near, hold }
}
