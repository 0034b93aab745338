'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Briefing } from '#lib/contract.ts'
import { useGenerator } from '../../chat/use-generator.ts'
import { type Problem, readProblem, unreachable } from '../../library/fetch.ts'

export type Made =
  | { state: 'making' }
  | { state: 'failed'; problem: Problem }
  | { state: 'made'; briefing: Briefing }

const offeredUnknown: readonly string[] = []

/**
 * The briefing of a paper, by whatever writes the reader's answers; `extractively` makes it of the
 * paper's own sentences, `again` anew.
 */
export function useBriefing(documentId: string) {
  const [chosen] = useGenerator(offeredUnknown)
  const [plain, setPlain] = useState(false)
  const [made, setMade] = useState<Made>({ state: 'making' })
  const [attempt, setAttempt] = useState(0)
  const generator = plain ? 'extractive' : chosen

  useEffect(() => {
    if (attempt < 0) return
    setMade({ state: 'making' })
    const leaving = new AbortController()
    make({ documentId, generator }, leaving.signal).then(setMade, (error) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [documentId, generator, attempt])

  const again = useCallback(() => setAttempt((before) => before + 1), [])
  return { made, again, plain, setPlain }
}

type Asked = { documentId: string; generator: string | undefined }

async function make(asked: Asked, signal: AbortSignal): Promise<Made> {
  const made = await post(asked, signal)
  // The model of an earlier visit is not offered any more: whatever the server takes.
  const isOld = made.state === 'failed' && made.problem.code === 'unknown-generator'
  return isOld && asked.generator !== undefined
    ? post({ ...asked, generator: undefined }, signal)
    : made
}

async function post(asked: Asked, signal: AbortSignal): Promise<Made> {
  try {
    const response = await fetch('/api/briefing', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
      signal,
    })
    const text = await response.text()
    return response.ok
      ? { state: 'made', briefing: JSON.parse(text) }
      : { state: 'failed', problem: readProblem(text) }
  } catch (error) {
    if (signal.aborted) throw error
    return { state: 'failed', problem: unreachable }
  }
}
