import type { UIMessage } from 'ai'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import type { Answer, Kept, Statement } from '#lib/contract.ts'

type SearchEnd = Extract<AnswerEvent, { type: 'search-end' }>

/** What the page reads besides text: one `search` and one `answer` per message, many `statement`s. */
export type ChatData = {
  /** What was searched and found; sent again, under the same id, once it is known what was used. */
  search: Omit<SearchEnd, 'type'>
  statement: Statement
  /** The answer without its statements, which came before it. */
  answer: Omit<Answer, 'statements'>
  /** Last, where the conversation has an id: whether the turn was kept. */
  kept: Kept
}

/** How a question was asked; only its own message has it. */
export type Asking = {
  /** The papers that were asked; null for all. */
  documents: string[] | null
  /** How much was there to be searched. */
  searched: SearchEnd['searched']
}

export type ChatMessage = UIMessage<Asking, ChatData>
