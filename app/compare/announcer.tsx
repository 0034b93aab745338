'use client'

import { useEffect, useRef, useState } from 'react'
import type { Document } from '#lib/contract.ts'
import type { Words } from '../messages/en/words.ts'
import { useWords } from '../messages/words.tsx'
import { cellName } from './cell-view.tsx'
import { type Column, cellOf, searchedOf } from './column.ts'

type Props = { columns: readonly Column[]; papers: readonly Document[] }

/** Tells those who listen each cell as it is done, and none twice. */
export function Announcer({ columns, papers }: Props) {
  const words = useWords()
  const told = useRef(new Set<string>())
  const [said, setSaid] = useState('')

  useEffect(() => {
    const news = columns.flatMap((column) =>
      papers.flatMap((paper) => {
        const cell = cellOf(column, paper.id)
        const name = cellName(column.topic, paper.id)
        if (cell.is !== 'done' || cell.isEarlier) {
          told.current.delete(name)
          return []
        }
        if (told.current.has(name)) return []
        told.current.add(name)
        const outcome = outcomeOf(cell.positions, words)
        return [words.compare.done(paper.title, outcome, searchedOf(column), column.papers.length)]
      }),
    )
    if (news.length > 0) setSaid(news.join(' '))
  }, [columns, papers, words])

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}

function outcomeOf(positions: Column['positions'], { compare }: Words): string {
  const outcomes = positions.map(({ outcome, stance }) =>
    outcome === 'not-addressed'
      ? compare.notAddressed
      : stance === null
        ? compare.addressed
        : compare.stances[stance],
  )
  return [...new Set(outcomes)].join(' · ')
}
