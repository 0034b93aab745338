'use client'

import type { Numbers } from '../chat/marks.tsx'
import { ReadersLanguageProvider } from '../chat/readers-language.tsx'
import { useWords } from '../messages/words.tsx'
import { type Cell, type Column, cellOf } from './column.ts'
import { NotAddressed } from './not-addressed.tsx'
import { PositionView } from './position-view.tsx'

/** What every cell is drawn with. */
export type Drawing = {
  numbers: Numbers
  /** The cells whose nearest sentences are shown, by their names. */
  opened: ReadonlySet<string>
  onOpen: (cell: string) => void
  onAgain: (topic: string) => void
}

type Props = Drawing & { column: Column; paper: { id: string; title: string } }

/** One name for one cell. */
export const cellName = (topic: string, paper: string) => `${paper} ${topic}`

/** What one paper holds on one question, or how far the asking has come. */
export function CellView({ column, paper, numbers, opened, onOpen, onAgain }: Props) {
  const words = useWords()
  const cell = cellOf(column, paper.id)
  if (cell.is !== 'done') {
    return <Pending is={cell.is} paper={paper.title} onAgain={() => onAgain(column.topic)} />
  }
  const language = column.language ?? words.locale
  const name = cellName(column.topic, paper.id)
  return (
    <ReadersLanguageProvider value={language === 'ja' ? 'ja' : 'en'}>
      <div aria-busy={cell.isEarlier} className="grid gap-5 aria-busy:opacity-60">
        {cell.positions.map((position) =>
          position.outcome === 'not-addressed' ? (
            <NotAddressed
              key={position.documentId}
              position={position}
              numbers={numbers}
              language={language}
              isOpen={opened.has(name)}
              onToggle={() => onOpen(name)}
            />
          ) : (
            <PositionView
              key={`${position.holder} ${position.statements[0]?.text}`}
              position={position}
              numbers={numbers}
              language={language}
            />
          ),
        )}
      </div>
    </ReadersLanguageProvider>
  )
}

type PendingProps = {
  is: Exclude<Cell['is'], 'done'>
  paper: string
  onAgain: () => void
}

/** A cell that has nothing yet: why, and what may be done about it. */
function Pending({ is, paper, onAgain }: PendingProps) {
  const words = useWords()
  const { compare } = words
  const isUnderWay = is === 'waiting' || is === 'searching'
  const action = is === 'failed' ? words.retry : compare.searchNow
  return (
    <p data-cell-state={is} className="text-faint text-sm">
      {compare.cells[is]}
      {isUnderWay && '…'}
      {!isUnderWay && (
        <button
          type="button"
          aria-label={`${action}: ${paper}`}
          onClick={onAgain}
          className="ms-2 min-h-7 underline underline-offset-4 hover:text-ink"
        >
          {action}
        </button>
      )}
    </p>
  )
}
