'use client'

import { type ReactNode, useId } from 'react'
import { useWords } from '../../messages/words.tsx'

type Props = {
  label: string
  hint: string | undefined
  /** Whether the reader has put it right before. */
  edited: boolean
  onTakeBack: () => void
  children: (id: string) => ReactNode
}

/** A field with its name, whether it was edited, and the way back to what was read. */
export function Field({ label, hint, edited, onTakeBack, children }: Props) {
  const words = useWords()
  const id = useId()
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint !== undefined && <span className="text-faint text-xs">{hint}</span>}
        {edited && (
          <span className="ms-auto text-xs">
            {words.editedMark}
            <button
              type="button"
              aria-label={words.takeBackField(label)}
              onClick={onTakeBack}
              className="ms-2 min-h-6 underline underline-offset-4"
            >
              {words.takeBack}
            </button>
          </span>
        )}
      </div>
      {children(id)}
    </div>
  )
}
