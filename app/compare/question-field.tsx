'use client'

import { type FormEvent, type KeyboardEvent, type Ref, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { longestTopic } from './address.ts'

type Props = {
  ref: Ref<HTMLTextAreaElement>
  /** True where questions stand already. */
  hasMore: boolean
  /** Why nothing can be asked now, if so. */
  obstacle: string | null
  onAsk: (topic: string) => void
}

/** Where a question for the papers is written. Enter asks, but not while an input method is composing. */
export function QuestionField({ ref, hasMore, obstacle, onAsk }: Props) {
  const { compare } = useWords()
  const [draft, setDraft] = useState('')
  const topic = draft.replace(/\s+/gu, ' ').trim()
  const ready = topic !== '' && obstacle === null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    onAsk(topic)
    setDraft('')
  }

  function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    submit(event)
  }

  return (
    <form onSubmit={submit} className="w-full text-start">
      <div className="flex items-end gap-2 rounded-lg border border-rule bg-paper p-1.5 shadow-sm focus-within:border-ink">
        <textarea
          ref={ref}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={submitOnEnter}
          rows={1}
          maxLength={longestTopic}
          aria-label={compare.field}
          placeholder={hasMore ? compare.placeholderMore : compare.placeholder}
          className="field-sizing-content max-h-40 min-h-9 min-w-0 flex-1 resize-none bg-transparent px-2 py-1 outline-none placeholder:text-faint"
        />
        <button
          type="submit"
          disabled={!ready}
          className="rounded-md bg-ink px-4 py-1.5 text-paper disabled:cursor-default disabled:bg-rule disabled:text-faint"
        >
          {compare.go}
        </button>
      </div>
      {obstacle !== null && <p className="mt-1.5 text-faint text-xs">{obstacle}</p>}
    </form>
  )
}
