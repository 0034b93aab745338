'use client'

import { type RefObject, useEffect } from 'react'
import { type Cells, nextMark } from './next-mark.ts'

/** Lets the arrow keys go from citation to citation: along a row and from row to row. */
export function useMatrixKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const step = (event: KeyboardEvent) => {
      const from = event.target instanceof HTMLElement ? event.target : null
      const next = from === null ? undefined : nextMark(cellsIn(element), from, event.key)
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    }
    element.addEventListener('keydown', step)
    return () => element.removeEventListener('keydown', step)
  }, [root])
}

function cellsIn(root: HTMLElement): Cells<HTMLElement> {
  return [...root.querySelectorAll('[data-row]')].map((row) =>
    [...row.querySelectorAll('[data-cell]')].map((cell) => [
      ...cell.querySelectorAll<HTMLElement>('[data-citation]'),
    ]),
  )
}
