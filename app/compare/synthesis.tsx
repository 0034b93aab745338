'use client'

import { useMemo } from 'react'
import type { Document } from '#lib/contract.ts'
import type { Numbers } from '../chat/marks.tsx'
import { useWords } from '../messages/words.tsx'
import { type Column, cellOf, relationsAmong } from './column.ts'
import { RelationView } from './relation-view.tsx'

type Props = { columns: readonly Column[]; papers: readonly Document[]; numbers: Numbers }

/** Above the matrix: for each question, where its papers agree and where they differ. */
export function Synthesis({ columns, papers, numbers }: Props) {
  const { compare } = useWords()
  const shown = useMemo(() => new Set(papers.map(({ id }) => id)), [papers])
  const isOne = columns.length === 1
  // Beside others, a question of which nothing can be said is passed over.
  const related = isOne
    ? columns
    : columns.filter((column) => relationsAmong(column, shown).length > 0)
  if (related.every(({ run }) => run.is !== 'done')) return null
  return (
    <section aria-label={compare.synthesis} className="mb-5">
      <h2 className="font-semibold">{compare.synthesis}</h2>
      {related.map((column) => (
        <div key={column.topic}>
          {!isOne && column.run.is === 'done' && (
            <h3 className="measure mt-3 text-faint text-sm">{column.topic}</h3>
          )}
          <SynthesisOf column={column} papers={papers} numbers={numbers} isOpen={isOne} />
        </div>
      ))}
    </section>
  )
}

type OneProps = Omit<Props, 'columns'> & { column: Column; isOpen?: boolean }

/** Where the papers agree and differ on one question, or why nothing is said of it. */
export function SynthesisOf({ column, papers, numbers, isOpen = false }: OneProps) {
  const { compare } = useWords()
  const shown = useMemo(() => new Set(papers.map(({ id }) => id)), [papers])
  if (column.run.is !== 'done') return null
  const relations = relationsAmong(column, shown)
  if (relations.length > 0) {
    return (
      <ul className="mt-2 grid gap-2.5" lang={column.language ?? undefined}>
        {relations.map((relation) => (
          <RelationView
            key={`${relation.kind} ${relation.text}`}
            relation={relation}
            numbers={numbers}
            isOpen={isOpen}
          />
        ))}
      </ul>
    )
  }
  const addressed = papers.filter(({ id }) => {
    const cell = cellOf(column, id)
    return cell.is === 'done' && cell.positions.some(({ outcome }) => outcome === 'addressed')
  })
  return (
    <p className="mt-1 text-faint text-sm">
      {addressed.length < 2 ? compare.oneAddressed : compare.noRelations}
    </p>
  )
}
