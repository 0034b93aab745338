'use client'

import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '../../library/dialog.tsx'
import { type Problem, sendJson } from '../../library/fetch.ts'
import { ProblemNote } from '../../library/problem-note.tsx'
import { useWords } from '../../messages/words.tsx'

/** The contract's longest title. */
const longestTitle = 200

type Props = { id: string; title: string; onRenamed: () => void; onClose: () => void }

/** Gives a kept conversation another title, in its place in the list. */
export function RenameConversation({ id, title, onRenamed, onClose }: Props) {
  const words = useWords()
  const [draft, setDraft] = useState(title.slice(0, longestTitle))
  const [problem, setProblem] = useState<Problem | null>(null)

  async function rename(event: FormEvent) {
    event.preventDefault()
    const answer = await sendJson('PATCH', `/api/conversations/${id}`, { title: draft.trim() })
    if ('problem' in answer) return setProblem(answer.problem)
    onRenamed()
    onClose()
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // The list stays open.
    event.preventDefault()
    onClose()
  }

  return (
    <form onSubmit={rename} className="grid gap-2">
      <div className="flex gap-2">
        <input
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={closeOnEscape}
          ref={(field) => field?.focus()}
          maxLength={longestTitle}
          aria-label={words.conversationTitle}
          className="min-h-9 min-w-0 flex-1 rounded-md border border-rule bg-paper px-2"
        />
        <Button onPress={onClose}>{words.cancelDialog}</Button>
        <Button type="submit" strong disabled={draft.trim() === ''}>
          {words.save}
        </Button>
      </div>
      {problem !== null && <ProblemNote problem={problem} />}
    </form>
  )
}
