'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

/** Where in the frame the reader's eye is taken to be, as a part of its height. */
const eye = 0.35

/** What stays, by the part of its height that stands at a part of the frame's. */
type Held = { element: Element; within: number; at: number }

/**
 * Keeps what is read where it is while the text or the frame changes its size: the mark if it is in
 * view, else the line at the eye. Says which page of the original that is on.
 * @param shape the same object as long as nothing in it changed.
 */
export function useReadingPlace(
  frame: RefObject<HTMLElement | null>,
  shape: { width: number; height: number; size: number },
  onPage: (number: number) => void,
): void {
  const held = useRef<Held | null>(null)
  const look = useCallback(() => {
    const { current } = frame
    if (current === null || current.clientHeight === 0) return
    held.current = heldIn(current) ?? held.current
    const line = current.getBoundingClientRect().top + current.clientHeight * eye
    const turn = [...current.querySelectorAll<HTMLElement>('[data-page]')].findLast(
      (one) => one.getBoundingClientRect().top <= line,
    )
    if (turn !== undefined) onPage(Number(turn.dataset.page))
  }, [frame, onPage])

  useEffect(() => {
    const { current } = frame
    if (current === null) return
    let waiting = 0
    const follow = () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(look)
    }
    follow()
    current.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      current.removeEventListener('scroll', follow)
    }
  }, [frame, look])

  // A new shape moves what was read; before the first is known, nothing was.
  useLayoutEffect(() => {
    const { current } = frame
    const last = held.current
    if (current === null || shape.height === 0 || !last?.element.isConnected) return
    const box = last.element.getBoundingClientRect()
    const now = box.top + last.within * box.height - current.getBoundingClientRect().top
    current.scrollTop += now - last.at * current.clientHeight
  }, [frame, shape])
}

function heldIn(frame: HTMLElement): Held | null {
  const { left, top } = frame.getBoundingClientRect()
  const { clientHeight, clientWidth } = frame
  const mark = frame.querySelector('mark')
  const box = mark?.getBoundingClientRect()
  if (mark && box && box.top >= top && box.bottom <= top + clientHeight) {
    return { element: mark, within: 0.5, at: (box.top + box.height / 2 - top) / clientHeight }
  }
  const y = top + clientHeight * eye
  const element = elementAt(frame, left + clientWidth / 2, y)
  if (element === null) return null
  const { top: above, height } = element.getBoundingClientRect()
  return { element, within: (y - above) / Math.max(1, height), at: eye }
}

const blocks = 'p, li, tr, h2, h3, h4, h5, h6'

function elementAt(frame: Element, x: number, y: number): Element | null {
  const found = document
    .elementsFromPoint(x, y)
    .find((one) => frame.contains(one) && one.closest(blocks) !== null)
  return found?.closest(blocks) ?? null
}
