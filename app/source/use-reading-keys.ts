'use client'

import { type RefObject, useEffect } from 'react'

type Keys = {
  onZoom: (change: 'in' | 'out' | 'fit') => void
  onFind: () => void
  onStep: (by: 1 | -1) => void
  /** Puts away what is open; false where nothing is. */
  onEscape: () => boolean
}

const zooms: Readonly<Record<string, 'in' | 'out' | 'fit'>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
}
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/**
 * The keys of the source: + − 0 for its size, Ctrl or Cmd with F to find, J and K from sentence to
 * sentence. They count within `place`, or everywhere on a page that holds nothing else.
 */
export function useReadingKeys(
  place: RefObject<HTMLElement | null>,
  everywhere: boolean,
  keys: Keys,
) {
  useEffect(() => {
    const listener = everywhere ? document.body : place.current
    if (listener === null) return
    const press = (event: KeyboardEvent) => {
      const { key, target, isComposing } = event
      if (event.defaultPrevented || isComposing || event.altKey) return
      if (key === 'Escape') {
        if (keys.onEscape()) event.stopPropagation()
        return
      }
      if (event.ctrlKey || event.metaKey) {
        if (key.toLowerCase() !== 'f' || event.shiftKey) return
        event.preventDefault()
        keys.onFind()
        return
      }
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return
      const zoom = zooms[key]
      const step = steps[key]
      if (zoom !== undefined) keys.onZoom(zoom)
      else if (step !== undefined) keys.onStep(step)
      else return
      event.preventDefault()
    }
    listener.addEventListener('keydown', press)
    return () => listener.removeEventListener('keydown', press)
  }, [place, everywhere, keys])
}
