'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ConversationSummary } from '#lib/contract.ts'
import { getJson, type Problem } from '../../library/fetch.ts'

/** Typing goes on for as long before it is looked for. */
const pauseMs = 200

type Listed = { conversations: ConversationSummary[] | null; problem: Problem | null }

/** The kept conversations that have the words `sought`, all where there are none; null until they came. */
export function useConversations(sought: string): Listed & { refresh: () => void } {
  const [listed, setListed] = useState<Listed>({ conversations: null, problem: null })
  const [round, setRound] = useState(0)
  const words = sought.trim()

  useEffect(() => {
    const leaving = new AbortController()
    const query = words === '' ? '' : `?${new URLSearchParams({ q: words })}`
    const look = async () => {
      const found = await getJson<{ conversations: ConversationSummary[] }>(
        `/api/conversations${query}`,
        leaving.signal,
      )
      if ('problem' in found) setListed((before) => ({ ...before, problem: found.problem }))
      else setListed({ conversations: found.value.conversations, problem: null })
    }
    const timer = setTimeout(
      () =>
        look().catch((error) => {
          if (!leaving.signal.aborted) throw error
        }),
      words === '' || round > 0 ? 0 : pauseMs,
    )
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [words, round])

  return { ...listed, refresh: useCallback(() => setRound((before) => before + 1), []) }
}
