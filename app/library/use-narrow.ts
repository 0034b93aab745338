'use client'

import { useSyncExternalStore } from 'react'

const query = 'screen and (width < 52rem)'

/** True where a table has no room. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const narrow = matchMedia(query)
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}
