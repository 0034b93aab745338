'use client'

import { memo } from 'react'
import { visible } from '#lib/text/visible.ts'
import type { Words } from '../../messages/en/words.ts'
import { useWords } from '../../messages/words.tsx'
import { explain } from '../explain.ts'
import { warningIn } from '../warning.ts'
import { withQueue } from './door.ts'
import { canRetry, type Item, type ItemState, isOpen, wantsOcr } from './item.ts'

/** One file: what has become of it, why, and what can be done. Drawn anew only when that changes. */
export const FileRow = memo(function FileRow({ item }: { item: Item }) {
  const words = useWords()
  const { state } = item
  const name = visible(item.source)
  const notes = notesOf(item, words)
  return (
    <li className="border-rule border-t py-1.5 [contain-intrinsic-block-size:auto_2.5rem] [content-visibility:auto]">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="wrap-anywhere min-w-0 flex-1 basis-40">{name}</span>
        <span className="text-faint text-xs tabular-nums">{standingOf(state, words)}</span>
        {isOpen(item) && (
          <RowButton
            label={words.cancelFile(name)}
            onPress={() => withQueue((queue) => queue.cancel(item.id))}
          >
            {words.cancel}
          </RowButton>
        )}
        {canRetry(item) && !wantsOcr(item) && (
          <RowButton
            label={state.kind === 'left-out' ? words.addFileAnyway(name) : words.retryFile(name)}
            onPress={() => withQueue((queue) => queue.retry([item]))}
          >
            {state.kind === 'left-out' ? words.addAnyway : words.retry}
          </RowButton>
        )}
        {wantsOcr(item) && (
          <RowButton
            label={words.readFileByOcr(name)}
            onPress={() => withQueue((queue) => queue.readPictures([item]))}
          >
            {words.readByOcr}
          </RowButton>
        )}
      </div>
      {notes.map((note) => (
        <p key={note} className="measure wrap-anywhere text-faint text-xs">
          {note}
        </p>
      ))}
    </li>
  )
})

function standingOf(state: ItemState, words: Words): string {
  if (state.kind !== 'under-way') return words.outcomes[state.kind]
  const percent = state.step === 'sending' ? '' : ` ${Math.floor(state.progress * 100)} %`
  return words.steps[state.step] + percent
}

function notesOf({ state }: Item, words: Words): string[] {
  if (state.kind === 'left-out') return [words.leftOut[state.reason]]
  if ('problem' in state) return explain(state.problem, words)
  return 'warnings' in state ? state.warnings.map((warning) => warningIn(warning, words)) : []
}

type ButtonProps = { children: string; label: string; onPress: () => void }

function RowButton({ children, label, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="min-h-7 text-xs underline underline-offset-4 hover:no-underline"
    >
      {children}
    </button>
  )
}
