'use client'

import { ConfirmDialog } from '../../library/confirm-dialog.tsx'
import type { Problem } from '../../library/fetch.ts'
import { sendJson } from '../../library/fetch.ts'
import { useWords } from '../../messages/words.tsx'

type Props = {
  id: string
  title: string
  onDeleted: (id: string) => void
  onClose: () => void
}

/** Asks once more before a kept conversation goes for good. */
export function DeleteConversation({ id, title, onDeleted, onClose }: Props) {
  const words = useWords()

  async function remove(): Promise<Problem | null> {
    const answer = await sendJson('DELETE', `/api/conversations/${id}`)
    if ('problem' in answer) return answer.problem
    onDeleted(id)
    return null
  }

  return (
    <ConfirmDialog
      title={words.deleteConversation(title)}
      action={words.deletePapers}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{words.deleteConversationHint}</p>
    </ConfirmDialog>
  )
}
