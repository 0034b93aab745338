'use client'

import { type RefObject, useEffect } from 'react'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Lets the arrow keys go from citation to citation inside `root`. */
export function useCitationKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const step = (event: KeyboardEvent) => {
      const marks = [...element.querySelectorAll<HTMLElement>('[data-citation]')]
      const from = event.target instanceof HTMLElement ? marks.indexOf(event.target) : -1
      const next = marks[from + (steps[event.key] ?? 0)]
      if (from === -1 || next === undefined || next === event.target) return
      event.preventDefault()
      next.focus()
    }
    element.addEventListener('keydown', step)
    return () => element.removeEventListener('keydown', step)
  }, [root])
}
