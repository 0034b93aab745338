'use client'

import { useEffect, useState } from 'react'
import { askPapers } from './ask-papers.ts'
import { begin, type Column, take } from './column.ts'

/**
 * One question put to some papers (null: all), as its answer comes; asked as soon as this is shown and
 * left with it. Another `attempt` asks again.
 */
export function useOneColumn(
  topic: string,
  documents: readonly string[] | null,
  generator: string | undefined,
  attempt: number,
): Column {
  const [column, setColumn] = useState(() => begin(topic, documents ?? []))
  const named = documents?.join() ?? null

  useEffect(() => {
    const leaving = new AbortController()
    const papers = named?.split(',')
    const request = {
      topic,
      ...(papers === undefined ? {} : { documents: papers }),
      ...(generator === undefined ? {} : { generator }),
    }
    const listen = async () => {
      setColumn(begin(topic, papers ?? []))
      for await (const line of askPapers(request, leaving.signal)) {
        if (!leaving.signal.aborted) setColumn((before) => take(before, line))
      }
    }
    if (attempt >= 0) {
      listen().catch((error) => {
        if (!leaving.signal.aborted) throw error
      })
    }
    return () => leaving.abort()
  }, [topic, named, generator, attempt])

  return column
}
