'use client'

import type { Span } from '#lib/document.ts'
import { cellsOf, cut } from './cut.ts'
import type { LaidBlock } from './lay-out.ts'
import { PageTurn } from './page-turn.tsx'
import { Pieces } from './pieces.tsx'

type Props = { text: string; rows: readonly LaidBlock[]; mark: Span | null }

/** The rows of a table in columns; rows at depth 0 are its head. */
export function SourceTable({ text, rows, mark }: Props) {
  const headed = rows.some(({ block }) => block.depth > 0)
  const count = headed ? rows.findIndex(({ block }) => block.depth > 0) : 0
  const parts = [
    { Part: 'thead', Cell: 'th', rows: rows.slice(0, count) },
    { Part: 'tbody', Cell: 'td', rows: rows.slice(count) },
  ] as const
  return (
    <div className="source-table my-4 overflow-x-auto" tabIndex={-1}>
      <table className="min-w-full border-y border-rule text-[0.94em]">
        {parts.map(({ Part, Cell, rows: some }) =>
          some.length === 0 ? null : (
            <Part key={Part}>
              {some.map((laid) => (
                <Row key={laid.block.start} text={text} laid={laid} mark={mark} Cell={Cell} />
              ))}
            </Part>
          ),
        )}
      </table>
    </div>
  )
}

type RowProps = { text: string; laid: LaidBlock; mark: Span | null; Cell: 'th' | 'td' }

function Row({ text, laid, mark, Cell }: RowProps) {
  const { cells, borders } = cellsOf(text, laid.block)
  return (
    <tr className="border-rule border-t align-top">
      {cells.map((cell, at) => {
        const border = borders[at]
        const begins = at === 0 && laid.turns.find(({ start }) => start <= cell.start)
        return (
          <Cell key={cell.start} scope={Cell === 'th' ? 'col' : undefined} className="source-cell">
            {begins && <PageTurn page={begins} />}
            {cell.start < cell.end && <Pieces text={text} pieces={cut(text, cell, laid, mark)} />}
            {border && <Border text={text} span={border} mark={mark} />}
          </Cell>
        )
      })}
    </tr>
  )
}

/** What stands between two cells in the paper's text: there for whoever copies it, and not seen. */
function Border({ text, span, mark }: { text: string; span: Span; mark: Span | null }) {
  const said = text.slice(span.start, span.end)
  const isMarked = mark !== null && mark.start <= span.start && span.end <= mark.end
  const Kind = isMarked ? 'mark' : 'span'
  return (
    <Kind className="cell-border" data-start={span.start}>
      {said}
    </Kind>
  )
}
