import type { ChatMessage } from '#lib/chat/message.ts'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Conversation } from '#lib/contract.ts'
import type { Anchors } from '../anchors.tsx'

type KeptTurn = Conversation['turns'][number]

/** A kept conversation as the messages that the page reads. */
export function messagesOf({ turns }: Conversation): ChatMessage[] {
  return turns.flatMap((turn) => [questionOf(turn), answerOf(turn)])
}

/** Where the citations of a kept conversation stand now. */
export function anchorsOf({ turns }: Conversation): Anchors {
  return new Map(
    turns.flatMap(({ anchors }) => anchors.map((anchor) => [placeKey(anchor), anchor] as const)),
  )
}

function questionOf({ id, question, documents, search }: KeptTurn): ChatMessage {
  return {
    id,
    role: 'user',
    metadata: { documents, searched: search?.searched ?? { documents: 0, passages: 0 } },
    parts: [{ type: 'text', text: question }],
  }
}

function answerOf({ id, search, answer: { statements, ...answer }, end }: KeptTurn): ChatMessage {
  const parts: ChatMessage['parts'] = []
  if (search !== null) {
    const data = { ...search, generator: answer.generator }
    parts.push({ type: 'data-search', id: 'search', data })
  }
  for (const [order, data] of statements.entries()) {
    parts.push({ type: 'data-statement', id: `statement-${order}`, data })
  }
  // Without it the page says that the answer was broken off.
  if (end === 'whole') parts.push({ type: 'data-answer', id: 'answer', data: answer })
  return { id: `${id}-answer`, role: 'assistant', parts }
}
