'use client'

import type { ReactNode } from 'react'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { LineIcon } from '../shell/line-icon.tsx'
import { addressedIn, type Column, isUnderWay, searchedOf } from './column.ts'

/** What may be done with a question; undefined where it can't be. */
export type ColumnActions = {
  onAgain: () => void
  onStop: () => void
  onRemove: () => void
  onLeft: (() => void) | undefined
  onRight: (() => void) | undefined
}

type Props = ColumnActions & { column: Column; children: ReactNode }

/** A question above what the papers hold on it, what may be done with it, and how far it has come. */
export function ColumnHead({ column, children, ...actions }: Props) {
  const words = useWords()
  const { compare } = words
  const { topic, run, papers } = column
  const underWay = isUnderWay(column)
  const addressed = addressedIn(column, new Set(papers))
  return (
    <>
      {children}
      <div className="mt-1 flex items-center gap-2">
        <p className="me-auto min-w-0 font-normal text-faint text-xs tabular-nums">
          {underWay && (
            <span data-progress>
              {compare.cells[run.is === 'waiting' ? 'waiting' : 'searching']}…{' '}
              {run.is === 'searching' && compare.progress(searchedOf(column), papers.length)}
            </span>
          )}
          {run.is === 'done' && compare.addressedIn(addressed, searchedOf(column))}
          {run.is === 'stopped' && compare.stopped(searchedOf(column), papers.length)}
        </p>
        <div
          role="toolbar"
          aria-label={compare.withQuestion(topic)}
          className="-me-1.5 flex shrink-0 font-normal print:hidden"
        >
          {underWay ? (
            <Action label={compare.stop} onPress={actions.onStop}>
              <path d="M4.5 4.5h7v7h-7z" />
            </Action>
          ) : (
            <Action label={compare.again} onPress={actions.onAgain}>
              <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v2.9h-2.9" />
            </Action>
          )}
          {actions.onLeft && (
            <Action label={compare.left} onPress={actions.onLeft}>
              <path d="M10 3.5 5.5 8l4.5 4.5" />
            </Action>
          )}
          {actions.onRight && (
            <Action label={compare.right} onPress={actions.onRight}>
              <path d="M6 3.5 10.5 8 6 12.5" />
            </Action>
          )}
          <Action label={compare.remove} onPress={actions.onRemove}>
            <path d="M4 4l8 8M12 4l-8 8" />
          </Action>
        </div>
      </div>
      {run.is === 'failed' && (
        <div className="mt-2 font-normal text-sm">
          <ProblemNote problem={run.problem} onRetry={actions.onAgain} />
        </div>
      )}
      {run.is === 'done' && run.end.notice && (
        <p className="mt-1 border-rule border-s-2 ps-2 font-normal text-xs">
          {words.problems[run.end.notice.code] ?? run.end.notice.message}{' '}
          {run.end.generator.kind === 'model' ? words.soFar : words.quotesInstead}
        </p>
      )}
    </>
  )
}

type ActionProps = { label: string; onPress: () => void; children: ReactNode }

function Action({ label, onPress, children }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="grid size-7 place-content-center rounded text-faint hover:bg-desk hover:text-ink pointer-coarse:size-9"
    >
      <LineIcon>{children}</LineIcon>
    </button>
  )
}
