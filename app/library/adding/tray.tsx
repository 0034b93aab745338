'use client'

import { lazy, Suspense, useDeferredValue } from 'react'
import { useAdding } from './door.ts'

const Progress = lazy(() => import('./progress.tsx'))

/** How the files stand that were given in this visit; nothing where there were none. */
export function AddingTray() {
  // What the reader types is drawn before it.
  const standing = useDeferredValue(useAdding())
  if (standing.items.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Progress standing={standing} />
    </Suspense>
  )
}
