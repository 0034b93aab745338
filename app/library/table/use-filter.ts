'use client'

import { useEffect, useState } from 'react'
import { type Filter, noFilter, readFilter, writeFilter } from './filter.ts'

/** How long, in milliseconds, the filter rests before the address says it. */
const rest = 300

/** Which papers are listed: what the address says at first, and the address follows. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState<Filter | null>(null)

  useEffect(() => setFilter(readFilter(location.search)), [])
  useEffect(() => {
    if (filter === null) return
    const timer = setTimeout(() => {
      const address = location.pathname + writeFilter(filter)
      if (address === location.pathname + location.search) return
      // Next's own way would start a navigation, and so break off one that is on its way.
      History.prototype.replaceState.call(history, history.state, '', address)
    }, rest)
    return () => clearTimeout(timer)
  }, [filter])

  return [filter ?? noFilter, setFilter]
}
