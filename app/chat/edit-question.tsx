'use client'

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../library/dialog.tsx'
import { useWords } from '../messages/words.tsx'
import { longestDraft } from './turns.ts'

type Props = { question: string; onAsk: (question: string) => void; onCancel: () => void }

/** A question that was asked, in a field in its place. Enter asks it anew, Escape leaves it as it was. */
export function EditQuestion({ question, onAsk, onCancel }: Props) {
  const words = useWords()
  const [draft, setDraft] = useState(question)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { length } = field.current?.value ?? ''
    field.current?.focus()
    field.current?.setSelectionRange(length, length)
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (draft.trim() !== '') onAsk(draft.trim())
  }

  function listen(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
    if (event.key === 'Enter' && !event.shiftKey) submit(event)
  }

  return (
    <form onSubmit={submit} className="measure">
      <textarea
        ref={field}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={listen}
        maxLength={longestDraft}
        aria-label={words.editQuestion}
        className="field-sizing-content w-full resize-none rounded-md border border-rule bg-paper px-3 py-2 text-lg focus:border-ink"
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button onPress={onCancel}>{words.cancelDialog}</Button>
        <Button type="submit" strong disabled={draft.trim() === ''}>
          {words.ask}
        </Button>
      </div>
    </form>
  )
}
