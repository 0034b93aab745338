'use client'

import { memo } from 'react'
import { visible } from '#lib/text/visible.ts'
import type { Words } from '../../messages/en/words.ts'
import { useWords } from '../../messages/words.tsx'
import { explain } from '../explain.ts'
import { TextButton } from '../text-button.tsx'
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
          <TextButton
            small
            label={words.cancelFile(name)}
            onPress={() => withQueue((queue) => queue.cancel(item.id))}
          >
            {words.cancel}
          </TextButton>
        )}
        {canRetry(item) && !wantsOcr(item) && (
          <TextButton
            small
            label={state.kind === 'left-out' ? words.addFileAnyway(name) : words.retryFile(name)}
            onPress={() => withQueue((queue) => queue.retry([item]))}
          >
            {state.kind === 'left-out' ? words.addAnyway : words.retry}
          </TextButton>
        )}
        {wantsOcr(item) && (
          <TextButton
            small
            label={words.readFileByOcr(name)}
            onPress={() => withQueue((queue) => queue.readPictures([item]))}
          >
            {words.readByOcr}
          </TextButton>
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
