'use client'

import { useRef, useState } from 'react'
import { Dialog } from '../../library/dialog.tsx'
import { ProblemNote } from '../../library/problem-note.tsx'
import { useWords } from '../../messages/words.tsx'
import { closeTalk } from '../talk.ts'
import { ConversationEntry } from './conversation-entry.tsx'
import { useConversations } from './use-conversations.ts'

type Props = {
  /** The conversation that stands on the desk. */
  current: string | null
  onOpen: (id: string) => void
  onBeginAnew: () => void
  onClose: () => void
}

/** The conversations that are kept, the latest first: to be searched, opened, renamed, deleted. */
export default function ConversationList({ current, onOpen, onBeginAnew, onClose }: Props) {
  const words = useWords()
  const [sought, setSought] = useState('')
  const { conversations, problem, refresh } = useConversations(sought)
  const field = useRef<HTMLInputElement>(null)

  function open(id: string) {
    onClose()
    onOpen(id)
  }

  function leave(id: string) {
    closeTalk(id)
    // What had the focus is gone.
    field.current?.focus()
    refresh()
    if (id === current) onBeginAnew()
  }

  return (
    <Dialog title={words.conversations} onClose={onClose}>
      <div className="flex gap-2">
        <input
          ref={field}
          type="search"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
          aria-label={words.findConversations}
          placeholder={words.findConversations}
          className="min-h-9 min-w-0 flex-1 rounded-md border border-rule bg-paper px-3"
        />
        {current !== null && (
          <button
            type="button"
            onClick={() => {
              onClose()
              onBeginAnew()
            }}
            className="min-h-9 shrink-0 rounded-md border border-rule px-3 hover:border-ink"
          >
            {words.newOne}
          </button>
        )}
      </div>
      {problem !== null && <ProblemNote problem={problem} onRetry={refresh} />}
      <p role="status" className="text-faint text-xs">
        {conversations !== null &&
          (conversations.length === 0
            ? sought.trim() === ''
              ? words.noConversations
              : words.noConversationFits
            : words.conversationCount(conversations.length))}
      </p>
      <ul className="-mt-2 min-h-40">
        {conversations?.map((conversation) => (
          <ConversationEntry
            key={conversation.id}
            conversation={conversation}
            isCurrent={conversation.id === current}
            onOpen={open}
            onRenamed={refresh}
            onDeleted={leave}
          />
        ))}
      </ul>
    </Dialog>
  )
}
