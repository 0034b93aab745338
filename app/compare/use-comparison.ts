'use client'

import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { askPapers } from './ask-papers.ts'
import { begin, type Column } from './column.ts'
import { createComparer, type Terms } from './comparer.ts'

const notYet: ReadonlyMap<string, Column> = new Map()

/**
 * The questions with what their papers hold, asked as soon as they are wanted and left with the page.
 * Papers that come into the library meanwhile, or another writer, wait until the reader asks again.
 */
export function useComparison(topics: readonly string[], terms: Terms) {
  const [comparer] = useState(() => createComparer(askPapers))
  const asked = useSyncExternalStore(comparer.subscribe, comparer.columns, () => notYet)
  const want = useEffectEvent((wanted: readonly string[]) => comparer.want(wanted, terms))
  const { papers, areAll } = terms
  const among = papers.length === 0 ? 'none' : areAll ? 'all' : papers.join()
  const wanted = JSON.stringify(topics)

  useEffect(() => {
    if (among !== 'none') want(JSON.parse(wanted))
  }, [wanted, among])

  useEffect(() => () => comparer.leave(), [comparer])

  const columns = useMemo(
    () => topics.map((topic) => asked.get(topic) ?? begin(topic, [])),
    [topics, asked],
  )
  return { columns, again: (topic: string) => comparer.again(topic, terms), stop: comparer.stop }
}
