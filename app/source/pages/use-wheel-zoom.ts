'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Zooms by the wheel with Ctrl, which is also how browsers tell of two fingers on a touch pad, around
 * the place under the pointer.
 */
export function useWheelZoom(
  frame: RefObject<HTMLElement | null>,
  hold: (at: { x: number; y: number }) => void,
  onTurn: (factor: number) => void,
): void {
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const { left, top } = current.getBoundingClientRect()
      hold({ x: event.clientX - left, y: event.clientY - top })
      onTurn(Math.exp(Math.max(-50, Math.min(50, -event.deltaY)) / 200))
    }
    current.addEventListener('wheel', turn, { passive: false })
    return () => current.removeEventListener('wheel', turn)
  }, [frame, hold, onTurn])
}
