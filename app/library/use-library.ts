'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Document, Health } from '#lib/contract.ts'
import { getJson, type Problem } from './fetch.ts'

export type Library =
  | { state: 'opening' }
  | { state: 'failed'; problem: Problem }
  | { state: 'open'; health: Health; documents: Document[] }

const whileIndexingMs = 1000

/** The library as it stands, looked at again while it is being indexed, and on `refresh`. */
export function useLibrary(): { library: Library; refresh: () => Promise<void> } {
  const [library, setLibrary] = useState<Library>({ state: 'opening' })
  const refresh = useCallback(async () => setLibrary(await readLibrary()), [])
  const indexing = library.state === 'open' && library.health.status === 'indexing'

  useEffect(() => {
    void refresh()
  }, [refresh])

  useEffect(() => {
    if (!indexing) return
    const timer = setInterval(() => void refresh(), whileIndexingMs)
    return () => clearInterval(timer)
  }, [indexing, refresh])

  return { library, refresh }
}

async function readLibrary(): Promise<Library> {
  const health = await getJson<Health>('/api/health')
  if ('problem' in health) return { state: 'failed', problem: health.problem }
  const list = await getJson<{ documents: Document[] }>('/api/documents')
  if ('problem' in list) return { state: 'failed', problem: list.problem }
  return { state: 'open', health: health.value, documents: list.value.documents }
}
