'use client'

import './no-eval.ts'
import { Chat, useChat } from '@ai-sdk/react'
import { DefaultChatTransport } from 'ai'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ChatMessage } from '#lib/chat/message.ts'
import { readProblem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { Progress } from './progress.tsx'
import { TurnView } from './turn-view.tsx'
import { plainMessages, turnsOf } from './turns.ts'
import { useCitationKeys } from './use-citation-keys.ts'

/** A question on its way; `order` tells one asking from the next. */
export type Asked = {
  order: number
  question: string
  /** The papers to ask; undefined for all. */
  documents: string[] | undefined
  searched: { documents: number; passages: number }
}

type Props = { asked: Asked; onBusy: (busy: boolean) => void }

const transport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ messages, body }) => ({
    body: { ...body, messages: plainMessages(messages) },
  }),
})

/** The questions and answers so far. Loaded with the first question, for the hook is heavy. */
export default function Conversation({ asked, onBusy }: Props) {
  // A chat of our own: one that the hook makes is stopped whenever React tries an effect twice.
  const [chat] = useState(() => new Chat<ChatMessage>({ transport }))
  const { messages, sendMessage, regenerate, status, stop, error } = useChat({ chat })
  const root = useRef<HTMLDivElement>(null)
  const sent = useRef(0)
  const busy = status === 'submitted' || status === 'streaming'
  const turns = useMemo(() => turnsOf(messages), [messages])
  const body = { documents: asked.documents }

  useEffect(() => {
    if (asked.order === sent.current) return
    sent.current = asked.order
    void sendMessage({ text: asked.question }, { body: { documents: asked.documents } })
  }, [asked, sendMessage])

  useEffect(() => {
    onBusy(busy)
  }, [busy, onBusy])
  useCitationKeys(root)

  return (
    <div ref={root} className="mx-auto w-full max-w-3xl px-5 pt-8 pb-16">
      {turns.map((turn, order) => {
        const last = order === turns.length - 1
        return (
          <TurnView key={turn.id} turn={turn} last={last} narrowed={asked.documents !== undefined}>
            {last && busy && <Progress turn={turn} searched={asked.searched} onStop={stop} />}
            {last && error && (
              <div className="mt-4">
                <ProblemNote
                  problem={readProblem(error.message)}
                  onRetry={() => void regenerate({ body })}
                />
              </div>
            )}
          </TurnView>
        )
      })}
    </div>
  )
}
