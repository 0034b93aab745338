'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Mention, MentionsResponse } from '#lib/contract.ts'
import { getJson, type Problem } from '../library/fetch.ts'

/** What is asked for; without `forms` those that count by themselves, without `paper` all. */
export type Wanted = { term: string; forms: readonly string[] | null; paper: string | null }

export type Concordance =
  | { state: 'looking'; last: Found | null }
  | { state: 'failed'; problem: Problem }
  | { state: 'open'; found: Found }

/** `papers`: all with a mention, also while only one of them is shown. */
export type Found = {
  answer: MentionsResponse
  papers: MentionsResponse['papers']
  mentions: readonly Mention[]
  next: number | null
}

const pageLength = 100

/** The mentions of a term, and how to get more of them; what is not waited for any more is cancelled. */
export function useConcordance({ term, forms, paper }: Wanted) {
  const [concordance, setConcordance] = useState<Concordance>({ state: 'looking', last: null })
  const [loading, setLoading] = useState(false)
  const asked = useRef<AbortController | null>(null)
  const wantedForms = forms?.join(',') ?? null

  const ask = useCallback(
    (offset: number, signal: AbortSignal) =>
      getJson<MentionsResponse>(
        mentionsAddress(
          { term, forms: wantedForms?.split(',') ?? null, paper },
          offset,
          pageLength,
        ),
        signal,
      ),
    [term, wantedForms, paper],
  )

  useEffect(() => {
    if (term === '') return
    const leaving = new AbortController()
    asked.current = leaving
    setConcordance((before) => ({ state: 'looking', last: lastOf(before, term) }))
    ask(0, leaving.signal).then((got) => {
      if ('problem' in got) setConcordance({ state: 'failed', problem: got.problem })
      else setConcordance((before) => opened(got.value, paper, before))
    }, ignoreAbort(leaving.signal))
    return () => leaving.abort()
  }, [ask, term, paper])

  const more = useCallback(async () => {
    const signal = asked.current?.signal
    if (concordance.state !== 'open' || concordance.found.next === null || !signal || loading)
      return
    setLoading(true)
    const got = await ask(concordance.found.next, signal).catch(ignoreAbort(signal))
    setLoading(false)
    if (got === undefined || signal.aborted) return
    if ('problem' in got) setConcordance({ state: 'failed', problem: got.problem })
    else setConcordance((before) => continued(before, got.value))
  }, [ask, concordance, loading])

  return { concordance, more, loading }
}

/** Where the mentions are got from. */
export function mentionsAddress({ term, forms, paper }: Wanted, offset: number, limit: number) {
  const query = new URLSearchParams({ q: term, offset: `${offset}`, limit: `${limit}` })
  if (forms !== null) query.set('forms', forms.join(','))
  if (paper !== null) query.set('documents', paper)
  return `/api/mentions?${query}`
}

function lastOf(before: Concordance, term: string): Found | null {
  if (before.state === 'failed') return null
  const last = before.state === 'open' ? before.found : before.last
  return last?.answer.term === term ? last : null
}

function opened(answer: MentionsResponse, paper: string | null, before: Concordance): Concordance {
  const last = before.state === 'looking' ? before.last : null
  const papers = paper === null ? answer.papers : (last?.papers ?? answer.papers)
  const { mentions, next } = answer
  return { state: 'open', found: { answer, papers, mentions, next } }
}

function continued(before: Concordance, { mentions, next }: MentionsResponse): Concordance {
  if (before.state !== 'open') return before
  const { found } = before
  return { state: 'open', found: { ...found, mentions: [...found.mentions, ...mentions], next } }
}

const ignoreAbort = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error
}
