'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Collection, Document, Health, LeftOut } from '#lib/contract.ts'
import { useArrivals } from './adding/door.ts'
import { getJson, type Problem } from './fetch.ts'

export type Library = { state: 'opening' } | { state: 'failed'; problem: Problem } | OpenLibrary

export type OpenLibrary = {
  state: 'open'
  health: Health
  documents: Document[]
  collections: Collection[]
  leftOut: LeftOut[]
  /** Why it could not be looked at the last time; what is shown is then what was there before. */
  lost: Problem | null
}

const whileChangingMs = 1500
const whileIdleMs = 6000

/**
 * The library as it stands: looked at again while it is being indexed, when papers were added, when the
 * reader comes back to the page, every few seconds while it is seen, and on `refresh`. The documents
 * are only fetched when they have changed.
 */
export function useLibrary(): { library: Library; refresh: () => Promise<void> } {
  const [library, setLibrary] = useState<Library>({ state: 'opening' })
  const latest = useRef<Library>(library)
  const looking = useRef(Promise.resolve())
  const { changes, running } = useArrivals()
  const changing = running || (library.state === 'open' && library.health.status === 'indexing')

  const refresh = useCallback(() => {
    looking.current = looking.current.then(async () => {
      latest.current = await look(latest.current)
      // Many papers take a while to draw: what the reader types meanwhile comes first.
      startTransition(() => setLibrary(latest.current))
    })
    return looking.current
  }, [])

  useEffect(() => {
    // Also with each request's worth of added papers.
    if (changes >= 0) void refresh()
  }, [changes, refresh])

  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const timer = setInterval(lookIfSeen, changing ? whileChangingMs : whileIdleMs)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [changing, refresh])

  return { library, refresh }
}

async function look(before: Library): Promise<Library> {
  const found = await getJson<Health>('/api/health')
  if ('problem' in found) return notReached(before, found.problem)
  const health = found.value
  if (before.state === 'open' && before.health.revision === health.revision) {
    const same = before.lost === null && JSON.stringify(before.health) === JSON.stringify(health)
    return same ? before : { ...before, health, lost: null }
  }
  const [list, grouped] = await Promise.all([
    getJson<{ documents: Document[]; leftOut: LeftOut[] }>('/api/documents'),
    getJson<{ collections: Collection[] }>('/api/collections'),
  ])
  if ('problem' in list) return notReached(before, list.problem)
  if ('problem' in grouped) return notReached(before, grouped.problem)
  return { state: 'open', health, ...list.value, ...grouped.value, lost: null }
}

function notReached(before: Library, problem: Problem): Library {
  return before.state === 'open' && problem.code !== 'unauthorised'
    ? { ...before, lost: problem }
    : { state: 'failed', problem }
}
