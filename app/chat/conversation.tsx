'use client'

import './no-eval.ts'
import { Chat, useChat } from '@ai-sdk/react'
import { DefaultChatTransport } from 'ai'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ChatMessage } from '#lib/chat/message.ts'
import { readProblem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { forgetConversation, keepConversation, keptConversation } from './kept-conversation.ts'
import { Progress } from './progress.tsx'
import { Stopped } from './stopped.tsx'
import { TurnView } from './turn-view.tsx'
import { plainMessages, turnReader } from './turns.ts'
import { useCitationKeys } from './use-citation-keys.ts'

/** A question on its way; `order`, when it was asked, tells one asking from the next. */
export type Asked = {
  order: number
  question: string
  /** The papers to ask; undefined for all. */
  documents: string[] | undefined
  searched: { documents: number; passages: number }
}

type Props = {
  /** Null where a conversation is only taken up again. */
  asked: Asked | null
  onBusy: (busy: boolean) => void
  onBeginAnew: () => void
}

const transport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ messages, body }) => ({
    body: { ...body, messages: plainMessages(messages) },
  }),
})

/** The questions and answers so far. Loaded with the first question, for the hook is heavy. */
export default function Conversation({ asked, onBusy, onBeginAnew }: Props) {
  const words = useWords()
  const [kept] = useState(keptConversation)
  // A chat of our own: one that the hook makes is stopped whenever React tries an effect twice.
  const [chat] = useState(() => new Chat<ChatMessage>({ transport, messages: kept.messages }))
  const [readTurns] = useState(turnReader)
  const { messages, sendMessage, regenerate, status, stop, error } = useChat({ chat })
  const root = useRef<HTMLDivElement>(null)
  /** What was asked so far, in the order of the turns. */
  const asking = useRef<Asked[]>([...kept.asked])
  const busy = status === 'submitted' || status === 'streaming'
  const turns = useMemo(() => readTurns(messages), [messages, readTurns])

  useEffect(() => {
    if (asked === null || asked.order === asking.current.at(-1)?.order) return
    asking.current.push(asked)
    void sendMessage({ text: asked.question }, { body: { documents: asked.documents } })
  }, [asked, sendMessage])

  useEffect(() => {
    onBusy(busy)
  }, [busy, onBusy])
  useEffect(() => {
    // Each statement of a stream need not be kept; one that is broken off can be asked again.
    if (status !== 'streaming') keepConversation({ messages, asked: asking.current })
  }, [messages, status])
  useCitationKeys(root)

  /** What is going on with the last question. */
  function standing(): ReactNode {
    const turn = turns.at(-1)
    const last = asking.current.at(-1)
    if (turn === undefined || last === undefined) return null
    const again = () => void regenerate({ body: { documents: last.documents } })
    if (busy) return <Progress turn={turn} searched={last.searched} onStop={stop} />
    if (error) return <ProblemNote problem={readProblem(error.message)} onRetry={again} />
    return turn.answer === null ? <Stopped onAgain={again} /> : null
  }

  function beginAnew() {
    forgetConversation()
    onBeginAnew()
  }

  return (
    <div ref={root} className="mx-auto w-full max-w-3xl px-5 pt-8 pb-16">
      {turns.map((turn, order) => (
        <TurnView
          key={turn.id}
          turn={turn}
          narrowed={asking.current[order]?.documents !== undefined}
        >
          {order === turns.length - 1 && standing()}
        </TurnView>
      ))}
      {!busy && (
        <button
          type="button"
          onClick={beginAnew}
          className="rounded-md border border-rule px-3 py-1.5 text-sm hover:border-ink print:hidden"
        >
          {words.newConversation}
        </button>
      )}
    </div>
  )
}
