import type { Asking, ChatData, ChatMessage } from '#lib/chat/message.ts'
import { citationsAsRead } from '#lib/chat/reading-order.ts'
import type { ExportSubject } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** The contract's longest question, in UTF-16 code units; the contract itself is too heavy for the page. */
export const longestDraft = 4000

/** A question and what came of it so far. */
export type Turn = {
  /** The id of the question's message. */
  id: string
  question: string
  /** How it was asked; null where nothing tells. */
  asking: Asking | null
  search: ChatData['search'] | null
  statements: ChatData['statement'][]
  answer: ChatData['answer'] | null
  /** Whether the server kept it, as far as it has told. */
  kept: ChatData['kept'] | null
}

/** The messages of one question: its own, and those of its answer. */
type Exchange = readonly ChatMessage[]

/**
 * Reads a conversation as questions with their answers, again and again as it grows: a turn whose
 * messages are the ones of the last reading is the same object as then.
 */
export function turnReader(): (messages: readonly ChatMessage[]) => Turn[] {
  let read: readonly { exchange: Exchange; turn: Turn }[] = []
  return (messages) => {
    read = exchangesOf(messages).map((exchange, at) => {
      const known = read[at]
      const isSame =
        known?.exchange.length === exchange.length &&
        known.exchange.every((message, order) => message === exchange[order])
      return known !== undefined && isSame ? known : { exchange, turn: turnOf(exchange) }
    })
    return read.map(({ turn }) => turn)
  }
}

function exchangesOf(messages: readonly ChatMessage[]): Exchange[] {
  const exchanges: ChatMessage[][] = []
  for (const message of messages) {
    if (message.role === 'user') exchanges.push([message])
    else exchanges.at(-1)?.push(message)
  }
  return exchanges
}

function turnOf(exchange: Exchange): Turn {
  const [question] = exchange
  const turn: Turn = {
    id: question?.id ?? '',
    question: (question?.parts ?? [])
      .flatMap((part) => (part.type === 'text' ? [part.text] : []))
      .join('\n'),
    asking: question?.metadata ?? null,
    search: null,
    statements: [],
    answer: null,
    kept: null,
  }
  for (const part of exchange.slice(1).flatMap(({ parts }) => parts)) {
    if (part.type === 'data-search') turn.search = part.data
    if (part.type === 'data-statement') turn.statements.push(part.data)
    if (part.type === 'data-answer') turn.answer = part.data
    if (part.type === 'data-kept') turn.kept = part.data
  }
  return turn
}

/** A turn's citations in the order in which they are read. */
export function citationsOf({ statements, answer }: Turn): Citation[] {
  return citationsAsRead({ statements, nearest: answer?.nearest ?? [] })
}

/** The language of a turn's answer, as far as it is known yet. */
export function languageOf({ answer, search }: Turn): string | undefined {
  return answer?.language ?? search?.language
}

/**
 * A turn as it is taken away: from what the server keeps of it, or where it could not be kept, its
 * answer; null where there is none.
 */
export function subjectOf(turn: Turn, conversation: string): ExportSubject | null {
  const { id, kept, answer, statements } = turn
  if (kept?.state !== 'not-kept') {
    const isBegun = answer !== null || statements.length > 0
    return isBegun ? { kind: 'conversation', id: conversation, turn: id } : null
  }
  return answer === null ? null : { kind: 'answer', answer: { ...answer, statements } }
}

/** Ten turns: what a question points back to lies in these. A request takes no more than 200. */
const sentMessages = 20

/** What is sent with the next question: the last turns, without the quotes' surroundings. */
export function plainMessages(messages: readonly ChatMessage[]): {
  id: string
  role: 'user' | 'assistant'
  parts: { type: 'text'; text: string }[]
}[] {
  return messages.slice(-sentMessages).flatMap(({ id, role, parts }) => {
    if (role === 'system') return []
    const text = parts
      .flatMap((part) => {
        if (part.type === 'text') return [part.text]
        return part.type === 'data-statement' ? [part.data.text] : []
      })
      .join('\n')
    return [{ id, role, parts: [{ type: 'text' as const, text }] }]
  })
}
