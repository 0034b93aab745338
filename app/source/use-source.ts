'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import { getJson, type Problem } from '../library/fetch.ts'

export type Source =
  | { state: 'opening' }
  | { state: 'failed'; problem: Problem }
  | { state: 'open'; document: Document; text: TextResponse }

/** A paper, its text, and the sizes of its pages; `again` looks anew where that failed. */
export function useSource(documentId: string): { source: Source; again: () => void } {
  const [source, setSource] = useState<Source>({ state: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => {
    setSource({ state: 'opening' })
    setAttempt((before) => before + 1)
  }, [])
  useEffect(() => {
    if (attempt < 0) return
    const leaving = new AbortController()
    readSource(documentId, leaving.signal).then(setSource, (error) => {
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [documentId, attempt])
  return { source, again }
}

async function readSource(documentId: string, signal: AbortSignal): Promise<Source> {
  const path = `/api/documents/${encodeURIComponent(documentId)}`
  const [document, text] = await Promise.all([
    getJson<Document>(path, signal),
    getJson<TextResponse>(`${path}/text?layout=pages`, signal),
  ])
  if ('problem' in document) return { state: 'failed', problem: document.problem }
  if ('problem' in text) return { state: 'failed', problem: text.problem }
  return { state: 'open', document: document.value, text: text.value }
}
