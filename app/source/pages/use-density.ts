'use client'

import { useSyncExternalStore } from 'react'

/** How many pixels of the screen a CSS pixel takes: changes with the browser's zoom and the screen. */
export function useDensity(): number {
  return useSyncExternalStore(
    follow,
    () => devicePixelRatio,
    () => 1,
  )
}

function follow(onChange: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  const change = () => {
    query.removeEventListener('change', change)
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', change)
    onChange()
  }
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}
