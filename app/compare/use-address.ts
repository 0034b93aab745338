'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Compared, readAddress, withCompared } from './address.ts'

/**
 * What is compared, as the page's address has it: each change is an entry of the browser's history,
 * so that an address can be kept, sent, and gone back from. Null until it was read.
 * @param detach gives the state of such an entry.
 */
export function useAddress(detach: () => object): [Compared | null, (next: Compared) => void] {
  const [compared, setCompared] = useState<Compared | null>(null)

  useEffect(() => {
    const follow = () => {
      const next = readAddress(location.href)
      // A paper that is opened or closed beside leaves what is compared as it is.
      setCompared((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const go = useCallback(
    (next: Compared) => {
      const address = withCompared(location.href, next)
      if (address !== location.href) history.pushState(detach(), '', address)
      setCompared(next)
    },
    [detach],
  )

  return [compared, go]
}
