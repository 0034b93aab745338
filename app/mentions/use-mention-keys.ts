'use client'

import { type RefObject, useEffect } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Lets the arrow keys, Home and End go between the mentions below `root`, once one has the focus. */
export function useMentionKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = root.current
    if (list === null) return
    const move = (event: KeyboardEvent) => {
      const lines = [...list.querySelectorAll<HTMLElement>('[data-mention]')]
      const { activeElement } = document
      const at = activeElement instanceof HTMLElement ? lines.indexOf(activeElement) : -1
      const step = steps[event.key]
      const to = step === undefined ? { Home: 0, End: lines.length - 1 }[event.key] : at + step
      if (at === -1 || to === undefined) return
      event.preventDefault()
      lines[to]?.focus()
    }
    list.addEventListener('keydown', move)
    return () => list.removeEventListener('keydown', move)
  }, [root])
}
