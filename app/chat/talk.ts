import './no-eval.ts'
import { Chat } from '@ai-sdk/react'
import { DefaultChatTransport } from 'ai'
import type { ChatMessage } from '#lib/chat/message.ts'
import type { NumberedPlace } from '#lib/chat/numbers.ts'
import type { Conversation } from '#lib/contract.ts'
import type { Anchors } from './anchors.tsx'
import { anchorsOf, messagesOf } from './kept/messages.ts'
import { plainMessages } from './turns.ts'

/** A conversation as this page has it, from its opening on; an answer goes on while another is read. */
export type Talk = {
  chat: Chat<ChatMessage>
  /** The numbers of its citations, as far as its answers have ended. */
  numbers: readonly NumberedPlace[]
  anchors: Anchors
  /** The order of the last asking, so that none is sent twice. */
  asked: number
}

const transport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  prepareSendMessagesRequest: ({ id, messages, trigger, messageId, body }) => ({
    body: { ...body, id, trigger, messageId, messages: plainMessages(messages) },
  }),
})

const talks = new Map<string, Talk>()

/** A conversation that this page has already; undefined for any other. */
export function talkOf(id: string): Talk | undefined {
  return talks.get(id)
}

/** Begins a conversation, or goes on with one that was kept. */
export function openTalk(id: string, kept: Conversation | null): Talk {
  const talk: Talk = {
    chat: new Chat<ChatMessage>({ id, transport, messages: kept === null ? [] : messagesOf(kept) }),
    numbers: kept?.numbers ?? [],
    anchors: kept === null ? new Map() : anchorsOf(kept),
    asked: 0,
  }
  talks.set(id, talk)
  return talk
}

/** Leaves a conversation that is no more. */
export function closeTalk(id: string): void {
  void talks.get(id)?.chat.stop()
  talks.delete(id)
}
