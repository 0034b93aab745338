'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Timeline } from '#lib/contract.ts'
import { nameDocuments } from '../chat/find-suggested.ts'
import { getJson, type Problem } from '../library/fetch.ts'
import type { Point } from './lanes.ts'

export type Shown =
  | { is: 'looking' }
  | { is: 'failed'; problem: Problem; retry: () => void }
  /** `found` counts also those that are not shown. */
  | { is: 'there'; points: readonly Point[]; found: number }

/**
 * The dated statements of these papers (undefined for all), on a topic where one is given.
 * @param revision another text whenever the library changed.
 */
export function useTimeline(
  documents: readonly string[] | undefined,
  topic: string,
  revision: string,
): Shown {
  const [shown, setShown] = useState<Shown>({ is: 'looking' })
  const [attempt, setAttempt] = useState(0)
  const chosen = documents?.join()

  const look = useCallback(
    async (signal: AbortSignal) => {
      const ids = chosen?.split(',').filter((id) => id !== '')
      if (ids?.length === 0) return setShown({ is: 'there', points: [], found: 0 })
      const named = nameDocuments(ids) ?? ''
      const query = new URLSearchParams({
        ...(topic === '' ? {} : { topic }),
        ...(named === '' ? {} : { documents: named }),
      })
      const found = await getJson<Timeline>(`/api/timeline?${query}`, signal)
      if ('problem' in found) {
        const retry = () => setAttempt((before) => before + 1)
        return setShown({ is: 'failed', problem: found.problem, retry })
      }
      const asked = ids === undefined ? null : new Set(ids)
      const points = found.value.points
        .filter(({ citation }) => asked?.has(citation.documentId) ?? true)
        .map((point, at) => ({ ...point, number: at + 1 }))
      const unseen = found.value.found - found.value.points.length
      setShown({ is: 'there', points, found: points.length + Math.max(0, unseen) })
    },
    [chosen, topic],
  )

  useEffect(() => {
    const leaving = new AbortController()
    // Another look for the same where the library, or the attempt, is another.
    const isAgain = attempt > 0 || revision !== ''
    setShown((before) => (before.is === 'there' && isAgain ? before : { is: 'looking' }))
    look(leaving.signal).catch((error) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [look, attempt, revision])

  return shown
}
