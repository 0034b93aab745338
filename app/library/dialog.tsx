'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../messages/words.tsx'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A native dialog over the page, open while it is rendered. Escape and a press beside it close it. */
export function Dialog({ title, onClose, children }: Props) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.setAttribute('closedby', 'any')
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[34rem] max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-lg border border-rule bg-paper text-ink text-sm backdrop:bg-black/40"
    >
      <div className="grid gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 className="wrap-anywhere py-1 font-semibold text-base">{title}</h2>
          <button
            type="button"
            aria-label={words.closeDialog}
            onClick={onClose}
            className="grid size-8 shrink-0 place-content-center rounded text-faint hover:text-ink"
          >
            ✕
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

type ButtonProps = {
  children: ReactNode
  type?: 'button' | 'submit'
  strong?: boolean
  disabled?: boolean
  onPress?: () => void
}

/** A button with a frame, or, where it is the one that leads on, filled. */
export function Button({ children, type = 'button', strong, disabled, onPress }: ButtonProps) {
  const look = strong
    ? 'border-ink bg-ink text-paper disabled:border-rule disabled:bg-rule disabled:text-faint'
    : 'border-rule hover:border-ink disabled:text-faint'
  return (
    <button
      type={type}
      disabled={disabled}
      onClick={onPress}
      className={`min-h-9 rounded-md border px-3 py-1 text-sm disabled:cursor-default ${look}`}
    >
      {children}
    </button>
  )
}
