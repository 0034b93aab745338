'use client'

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import {
  type Anchor,
  anchorAt,
  pageGap,
  pagesBetween,
  placeAnchor,
  type Roll,
} from './place-pages.ts'

/** A place on a page in parts of its size, to which the reader is taken, or the top of a page. */
export type PageSpot = { number: number; at: { down: number; along: number } | 'top' }

/** A place on the roll, and where in the frame it is to stay, in parts of the frame's size. */
type Held = Anchor & { along: number; x: number; y: number }

/** Where in the frame the reader's eye is taken to be, as a part of its height. */
const eye = 0.35

/**
 * Keeps the reader's place on a roll. `spot` is brought to the eye and stays there, whatever becomes of
 * the roll and the frame, until the reader goes on; then the place that is read stays.
 * @param height the frame's, in CSS pixels
 */
export function useRoll(
  frame: RefObject<HTMLDivElement | null>,
  roll: Roll,
  height: number,
  spot: PageSpot | null,
  onPage: (number: number) => void,
) {
  const [near, setNear] = useState<[number, number]>([0, 0])
  const held = useRef<Held | null>(null)
  const atSpot = useRef<{ spot: PageSpot; top: number } | null>(null)
  const shown = useRef<{ roll: Roll; height: number; spot: PageSpot | null } | null>(null)

  /** Says that what is at this place of the frame shall stay there when the roll changes next. */
  const hold = useCallback(
    (at: { x: number; y: number }) => {
      const { current } = frame
      if (current === null) return
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = current
      const along = (scrollLeft + at.x) / Math.max(roll.width, clientWidth)
      const place = { x: at.x / clientWidth, y: at.y / clientHeight }
      held.current = { ...place, along, ...anchorAt(roll, scrollTop + at.y) }
      atSpot.current = null
    },
    [frame, roll],
  )

  const look = useCallback(() => {
    const { current } = frame
    if (current === null || current.clientHeight === 0) return
    const { scrollTop, clientHeight, clientWidth } = current
    const stays = atSpot.current
    if (stays === null || Math.abs(stays.top - scrollTop) > 2) {
      hold({ x: clientWidth / 2, y: clientHeight * eye })
    }
    onPage(anchorAt(roll, scrollTop + clientHeight * eye).number)
    const next = pagesBetween(roll, scrollTop - clientHeight / 2, scrollTop + clientHeight * 1.5)
    setNear((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
  }, [frame, roll, hold, onPage])

  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    const last = shown.current
    shown.current = { roll, height, spot }
    if (spot !== null && spot !== last?.spot) atSpot.current = { spot, top: 0 }
    if (last?.roll !== roll || last.height !== height || last.spot !== spot) {
      if (atSpot.current !== null) {
        bring(current, roll, atSpot.current.spot)
        atSpot.current.top = current.scrollTop
      } else if (held.current !== null) keep(current, roll, held.current)
    }
    look()
    current.addEventListener('scroll', look, { passive: true })
    return () => current.removeEventListener('scroll', look)
  }, [frame, roll, height, spot, look])

  return { near, hold }
}

function keep(frame: HTMLElement, roll: Roll, held: Held): void {
  const width = Math.max(roll.width, frame.clientWidth)
  frame.scrollTop = placeAnchor(roll, held) - held.y * frame.clientHeight
  frame.scrollLeft = held.along * width - held.x * frame.clientWidth
}

function bring(frame: HTMLElement, roll: Roll, { number, at }: PageSpot): void {
  const page = roll.pages[number - 1]
  if (page === undefined) return
  if (at === 'top') {
    frame.scrollTop = page.top - pageGap / 2
    return
  }
  frame.scrollTop = page.top + at.down * page.height - frame.clientHeight * eye
  const left = (roll.width - page.width) / 2 + at.along * page.width
  const { scrollLeft, clientWidth } = frame
  const isInView = scrollLeft + 20 < left && left < scrollLeft + clientWidth - 80
  if (!isInView) frame.scrollLeft = left - clientWidth / 4
}
