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

export type ChatMessage = UIMessage<never, ChatData>
