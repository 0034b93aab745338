'use client'

import { lazy, Suspense, useState } from 'react'
import { TakeAway } from '../export/take-away.tsx'
import { useWords } from '../messages/words.tsx'

const ConversationList = lazy(() => import('../chat/kept/conversation-list.tsx'))

type Props = {
  /** The conversation that stands on the desk. */
  current: string | null
  /** True while an answer is on its way. */
  busy: boolean
  onOpen: (id: string) => void
  onBeginAnew: () => void
}

/** Above the conversation: the way to those before, and to a new one. */
export function ConversationBar({ current, busy, onOpen, onBeginAnew }: Props) {
  const words = useWords()
  const [listed, setListed] = useState(false)
  return (
    <div className="flex justify-end gap-2 px-3 pt-2 text-faint text-sm print:hidden">
      {current !== null && (
        <button type="button" onClick={onBeginAnew} className="min-h-8 px-2 hover:text-ink">
          {words.newConversation}
        </button>
      )}
      {current !== null && !busy && (
        <TakeAway
          key={current}
          what={{ kind: 'conversation', id: current }}
          label={words.takeAwayConversation}
        />
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setListed(true)}
        className="min-h-8 px-2 hover:text-ink"
      >
        {words.conversations}
      </button>
      {listed && (
        <Suspense fallback={null}>
          <ConversationList
            current={current}
            onOpen={onOpen}
            onBeginAnew={onBeginAnew}
            onClose={() => setListed(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
