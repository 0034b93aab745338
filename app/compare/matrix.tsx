'use client'

import { useRef } from 'react'
import type { Document } from '#lib/contract.ts'
import { modelName } from '../chat/generator-name.ts'
import { useWords } from '../messages/words.tsx'
import { CellView, type Drawing } from './cell-view.tsx'
import type { Column } from './column.ts'
import { type ColumnActions, ColumnHead } from './column-head.tsx'
import { PaperHead } from './paper-head.tsx'
import { useMatrixKeys } from './use-matrix-keys.ts'

type Props = {
  columns: readonly Column[]
  papers: readonly Document[]
  drawing: Drawing
  actionsOf: (column: Column) => ColumnActions
  /** True where little room is left beside an open paper. */
  isTight: boolean
}

/** A line is long enough to read in each of these, and no longer than is good. */
const widths = { alone: 'w-full', pair: 'w-[34rem]', several: 'w-[24rem]', tight: 'w-[19rem]' }

/** The papers down, the questions across; heads stay in sight. */
export function Matrix({ columns, papers, drawing, actionsOf, isTight }: Props) {
  const words = useWords()
  const { compare } = words
  const table = useRef<HTMLTableElement>(null)
  useMatrixKeys(table)
  const usual = columns.length === 2 ? widths.pair : widths.several
  const width = columns.length === 1 ? widths.alone : isTight ? widths.tight : usual
  return (
    <table
      ref={table}
      className="matrix min-w-full border-separate border-spacing-0 text-[0.9375rem]"
    >
      <caption className="sr-only">{compare.matrix}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="matrix-corner w-[12rem] min-w-[12rem] p-3 desk:ps-6 text-start align-bottom font-normal text-faint text-xs wide:w-[15rem] wide:min-w-[15rem]"
          >
            {compare.paper}
          </th>
          {columns.map((column) => (
            <th
              key={column.topic}
              scope="col"
              className={`matrix-head min-w-[18rem] p-3 text-start align-bottom ${width}`}
            >
              <ColumnHead column={column} {...actionsOf(column)}>
                <span
                  title={column.topic}
                  className="line-clamp-3 text-balance font-semibold leading-snug print:line-clamp-none"
                >
                  {column.topic}
                </span>
              </ColumnHead>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id} data-row={paper.id}>
            <th scope="row" className="matrix-side p-3 text-start desk:ps-6 align-top text-sm">
              <PaperHead paper={paper} />
            </th>
            {columns.map((column) => (
              <td key={column.topic} data-cell className="matrix-cell p-3 align-top">
                <CellView column={column} paper={paper} {...drawing} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="matrix-side" />
          {columns.map((column) => (
            <td key={column.topic} className="p-3 text-faint text-xs">
              <Provenance column={column} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

/** Who chose or wrote what stands in a column, and how long it took. */
export function Provenance({ column: { run } }: { column: Column }) {
  const words = useWords()
  if (run.is !== 'done') return null
  const { generator, timings } = run.end
  const writer =
    generator.kind === 'model'
      ? words.compare.written(modelName(generator.model ?? ''))
      : words.compare.extractive
  return `${writer} · ${words.tookMs(Math.round(timings.totalMs).toLocaleString(words.locale))}`
}
