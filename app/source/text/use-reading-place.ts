'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

/** Where in the frame the reader's eye is taken to be, as a part of its height. */
const eye = 0.35

/**
 * Keeps the line that is read where it is while the text changes its size or its width, and says which
 * page of the original it is on.
 */
export function useReadingPlace(
  frame: RefObject<HTMLElement | null>,
  shape: { width: number; size: number },
  onPage: (number: number) => void,
): void {
  const held = useRef<{ element: Element; within: number; y: number } | null>(null)
  const look = useCallback(() => {
    const { current } = frame
    if (current === null || current.clientHeight === 0) return
    const { left, top } = current.getBoundingClientRect()
    const y = current.clientHeight * eye
    const element = elementAt(current, left + current.clientWidth / 2, top + y)
    if (element === null) return
    const box = element.getBoundingClientRect()
    held.current = { element, within: (top + y - box.top) / Math.max(1, box.height), y }
    const turn = [...current.querySelectorAll<HTMLElement>('[data-page]')].findLast(
      (one) => one.getBoundingClientRect().top <= top + y,
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new shape moves what was read
  useLayoutEffect(() => {
    const { current } = frame
    const last = held.current
    if (current === null || !last?.element.isConnected) return
    const box = last.element.getBoundingClientRect()
    const now = box.top + last.within * box.height - current.getBoundingClientRect().top
    current.scrollTop += now - last.y
  }, [frame, shape.width, shape.size])
}

function elementAt(frame: Element, x: number, y: number): Element | null {
  const [found] = document
    .elementsFromPoint(x, y)
    .filter((one) => frame.contains(one) && one.closest('p, li, tr, h2, h3, h4, h5, h6') !== null)
  return found?.closest('p, li, tr, h2, h3, h4, h5, h6') ?? null
}
