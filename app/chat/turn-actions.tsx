'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ExportSubject } from '#lib/contract.ts'
import { TakeAway } from '../export/take-away.tsx'
import { useWords } from '../messages/words.tsx'
import { LineIcon } from '../shell/line-icon.tsx'
import { generatorName } from './generator-name.ts'
import { useGenerators } from './generators.tsx'

type Props = {
  /** The question with its answer, as it is taken away; null where there is nothing to take. */
  what: ExportSubject | null
  onEdit: () => void
  /** Called with the generator that is to answer; null for the one that is chosen. */
  onAgain: (generator: string | null) => void
}

/** What can be done with a question that has been asked: put otherwise, answered anew, taken away. */
export function TurnActions({ what, onEdit, onAgain }: Props) {
  const words = useWords()
  const { offered } = useGenerators()
  const [choosing, setChoosing] = useState(false)
  const isOne = offered.length < 2
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !choosing) return
    event.stopPropagation()
    setChoosing(false)
  }

  function closeOutside({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) setChoosing(false)
  }

  return (
    <div
      role="toolbar"
      aria-label={words.withQuestion}
      onKeyDown={closeOnEscape}
      onBlur={closeOutside}
      className="relative shrink-0 text-xs print:hidden"
    >
      <div className="flex gap-1">
        <Action label={words.editQuestion} onPress={onEdit}>
          <path d="M10.9 2.6l2.5 2.5L5.5 13 2.4 13.6 3 10.5z" />
        </Action>
        <Action
          label={words.answerAnew}
          onPress={() => (isOne ? onAgain(null) : setChoosing(!choosing))}
          {...(isOne ? {} : { expanded: choosing })}
        >
          <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v2.9h-2.9" />
        </Action>
        {what !== null && <TakeAway what={what} look="sign" label={words.takeAwayAnswer} />}
      </div>
      {choosing && (
        <ul
          aria-label={words.answerAnewWith}
          className="absolute end-0 top-full z-10 mt-1 grid w-max max-w-64 rounded-md border border-rule bg-paper py-1 shadow-lg"
        >
          {offered.map((generator) => (
            <li key={generator}>
              <button
                type="button"
                onClick={() => {
                  setChoosing(false)
                  onAgain(generator)
                }}
                className="block min-h-8 w-full px-3 text-start hover:bg-desk"
              >
                {generatorName(generator, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type ActionProps = {
  label: string
  expanded?: boolean
  onPress: () => void
  /** The paths of a sign of 16 by 16. */
  children: ReactNode
}

function Action({ label, expanded, onPress, children }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      onClick={onPress}
      className="grid size-8 place-content-center rounded text-faint hover:bg-desk hover:text-ink"
    >
      <LineIcon>{children}</LineIcon>
    </button>
  )
}
