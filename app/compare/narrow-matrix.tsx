'use client'

import { useRef, useState } from 'react'
import type { Document } from '#lib/contract.ts'
import { useCitationKeys } from '../chat/use-citation-keys.ts'
import { useWords } from '../messages/words.tsx'
import { CellView, type Drawing } from './cell-view.tsx'
import type { Column } from './column.ts'
import { type ColumnActions, ColumnHead } from './column-head.tsx'
import { Provenance } from './matrix.tsx'
import { PaperHead } from './paper-head.tsx'
import { SynthesisOf } from './synthesis.tsx'

type Props = {
  columns: readonly Column[]
  papers: readonly Document[]
  drawing: Drawing
  actionsOf: (column: Column) => ColumnActions
  /** The question that was asked last on this page, which comes in front; null for none. */
  latest: string | null
}

/** Where there is no room for a table: one question at a time, its papers as cards below each other. */
export function NarrowMatrix({ columns, papers, drawing, actionsOf, latest }: Props) {
  const { compare } = useWords()
  const root = useRef<HTMLDivElement>(null)
  useCitationKeys(root)
  const [chosen, choose] = useState<{ topic: string; after: string | null } | null>(null)
  const front = chosen?.after === latest ? chosen.topic : latest
  const shown = columns.find(({ topic }) => topic === front) ?? columns[0]
  if (shown === undefined) return null
  return (
    <div ref={root}>
      {columns.length > 1 && (
        <nav
          aria-label={compare.questions}
          className="sticky top-0 z-10 flex gap-1 overflow-x-auto border-rule border-b bg-paper px-3"
        >
          {columns.map((column) => (
            <button
              key={column.topic}
              type="button"
              aria-current={column === shown ? 'true' : undefined}
              onClick={() => choose({ topic: column.topic, after: latest })}
              className="min-h-11 max-w-44 shrink-0 truncate border-transparent border-b-2 px-2 text-faint text-sm aria-[current]:border-ink aria-[current]:text-ink"
            >
              {column.topic}
            </button>
          ))}
        </nav>
      )}
      <section aria-label={shown.topic} className="px-4 pt-4 pb-10">
        <ColumnHead column={shown} {...actionsOf(shown)}>
          <h2 className="min-w-0 font-semibold text-lg leading-snug">{shown.topic}</h2>
        </ColumnHead>
        <SynthesisOf column={shown} papers={papers} numbers={drawing.numbers} />
        <ul className="mt-4 grid gap-3">
          {papers.map((paper) => (
            <li key={paper.id} className="rounded-lg border border-rule p-4">
              <h3 className="mb-2.5 text-sm">
                <PaperHead paper={paper} />
              </h3>
              <CellView column={shown} paper={paper} {...drawing} />
            </li>
          ))}
        </ul>
        <p className="mt-4 text-faint text-xs">
          <Provenance column={shown} />
        </p>
      </section>
    </div>
  )
}
