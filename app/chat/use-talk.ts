'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Conversation } from '#lib/contract.ts'
import { getJson, type Problem } from '../library/fetch.ts'
import { openTalk, type Talk, talkOf } from './talk.ts'

type Opening =
  | { is: 'opening' }
  | { is: 'open'; talk: Talk }
  | { is: 'failed'; problem: Problem; retry: () => void }

/** The conversation of an id: as this page has it, else begun where it `isNew`, else as it was kept. */
export function useTalk(id: string, isNew: boolean): Opening {
  const [opening, setOpening] = useState<Opening>(() => {
    const talk = talkOf(id) ?? (isNew ? openTalk(id, null) : undefined)
    return talk === undefined ? { is: 'opening' } : { is: 'open', talk }
  })

  const load = useCallback(
    async (signal?: AbortSignal) => {
      setOpening({ is: 'opening' })
      const found = await getJson<Conversation>(`/api/conversations/${id}`, signal)
      if ('problem' in found) {
        setOpening({ is: 'failed', problem: found.problem, retry: () => void load() })
      } else {
        setOpening({ is: 'open', talk: openTalk(id, found.value) })
      }
    },
    [id],
  )

  const isOpening = opening.is === 'opening'
  useEffect(() => {
    if (!isOpening) return
    const leaving = new AbortController()
    load(leaving.signal).catch((error) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [isOpening, load])

  return opening
}
