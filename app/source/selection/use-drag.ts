'use client'

import { type RefObject, useEffect } from 'react'
import { caretAt } from '../text-places.ts'

/**
 * Selects on pages with the mouse, from the character nearest to where it was pressed to the nearest
 * to where it is. Browsers alone would jump to the end of the page wherever no character lies under the
 * pointer, as between lines. Words by two clicks, and fingers, are left to them.
 */
export function useDrag(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const press = (event: MouseEvent) => {
      const start = event.button === 0 && event.detail === 1 ? nearest(event) : null
      const selection = getSelection()
      if (start === null || selection === null) return
      event.preventDefault()
      current.focus({ preventScroll: true })
      if (!event.shiftKey || selection.anchorNode === null) {
        selection.collapse(start.node, start.offset)
      }
      const move = (moved: MouseEvent) => {
        const { top, bottom } = current.getBoundingClientRect()
        const beyond = Math.min(0, moved.clientY - top) + Math.max(0, moved.clientY - bottom)
        if (beyond !== 0) current.scrollTop += beyond
        const end = nearest(moved)
        if (end !== null) selection.extend(end.node, end.offset)
      }
      const release = () => {
        removeEventListener('mousemove', move)
        removeEventListener('mouseup', release)
      }
      if (event.shiftKey) move(event)
      addEventListener('mousemove', move)
      addEventListener('mouseup', release)
    }
    current.addEventListener('mousedown', press)
    return () => current.removeEventListener('mousedown', press)
  }, [frame])
}

/** The place in the text of the page under the pointer that is nearest to it; null beside pages. */
function nearest({ clientX: x, clientY: y, target }: MouseEvent) {
  const over = document.elementFromPoint(x, y) ?? target
  const sheet = over instanceof Element ? over.closest('.page-sheet') : null
  let best: { far: number; box: DOMRect } | null = null
  for (const span of sheet?.querySelectorAll('.text-layer > span') ?? []) {
    const box = span.getBoundingClientRect()
    const aside = Math.max(box.left - x, 0, x - box.right)
    const above = Math.max(box.top - y, 0, y - box.bottom)
    const far = Math.hypot(aside, above)
    if (best === null || far < best.far) best = { far, box }
  }
  if (best === null) return null
  const { left, right, top, bottom } = best.box
  return caretAt(within(x, left, right), within(y, top, bottom))
}

/** Inside, by a hair: on the border the next line may be hit. */
const within = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low + 0.5), Math.max(low + 0.5, high - 0.5))
