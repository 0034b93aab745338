'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useWords } from '../messages/words.tsx'
import { longestDraft } from './turns.ts'

/** What others may do with the question field. */
export type ComposerHandle = {
  focus(): void
  /** Puts `draft` in the place of what is written, and the cursor behind it. */
  write(draft: string): void
}

type Props = {
  ref: Ref<ComposerHandle>
  busy: boolean
  /** Why nothing can be asked now, if so. */
  obstacle: string | null
  /** Called when a question is about to be written. */
  onApproach: () => void
  onAsk: (question: string) => void
  /** What stands below the field. */
  children?: ReactNode
}

/** Where a question is written. Enter asks, but not while an input method is composing. */
export function Composer({ ref, busy, obstacle, onApproach, onAsk, children }: Props) {
  const words = useWords()
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    write(text) {
      setDraft(text.slice(0, longestDraft))
      // On a narrow desk the field is only shown after this render; its text is only there then.
      requestAnimationFrame(() => {
        field.current?.focus()
        field.current?.setSelectionRange(text.length, text.length)
      })
    },
  }))
  const question = draft.trim()
  const ready = question !== '' && !busy && obstacle === null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    onAsk(question)
    setDraft('')
  }

  function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    submit(event)
  }

  return (
    <form onSubmit={submit} className="mx-auto w-full max-w-3xl px-4 pt-2 pb-4">
      <div className="flex items-end gap-2 rounded-lg border border-rule bg-paper p-2 shadow-sm focus-within:border-ink">
        <textarea
          ref={field}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={submitOnEnter}
          onFocus={onApproach}
          rows={1}
          maxLength={longestDraft}
          aria-label={words.askLabel}
          aria-describedby="shortcuts"
          placeholder={words.askPlaceholder}
          className="field-sizing-content max-h-40 min-h-9 flex-1 resize-none bg-transparent px-2 py-1 outline-none placeholder:text-faint"
        />
        <button
          type="submit"
          disabled={!ready}
          className="rounded-md bg-ink px-4 py-1.5 text-paper disabled:cursor-default disabled:bg-rule disabled:text-faint"
        >
          {words.ask}
        </button>
      </div>
      {children}
      <p id="shortcuts" className="mt-2 hidden text-center text-faint text-xs desk:block">
        {obstacle ?? words.shortcuts}
      </p>
      {obstacle !== null && (
        <p className="mt-2 text-center text-faint text-xs desk:hidden">{obstacle}</p>
      )}
    </form>
  )
}
