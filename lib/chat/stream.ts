import { createUIMessageStream, type InferUIMessageChunk } from 'ai'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import { errorBody } from '#lib/errors.ts'
import type { ChatData, ChatMessage } from './message.ts'

type ChatChunk = InferUIMessageChunk<ChatMessage>

/**
 * An answer's events as the page's message parts.
 * When `signal` fires, the events' generator is closed, so that its work stops too. What the
 * generator throws becomes an error part that holds the contract's error as JSON.
 */
export function chatStream(
  events: AsyncIterable<AnswerEvent>,
  signal: AbortSignal,
): ReadableStream<ChatChunk> {
  return createUIMessageStream<ChatMessage>({
    onError: (error) => JSON.stringify(errorBody(error)),
    execute: async ({ writer }) => {
      for await (const chunk of chatParts(events)) {
        if (signal.aborted) return
        writer.write(chunk)
      }
    },
  })
}

/** The parts of one message, in the order of the events. */
export async function* chatParts(events: AsyncIterable<AnswerEvent>): AsyncGenerator<ChatChunk> {
  let search: ChatData['search'] | null = null
  let statements = 0
  for await (const event of events) {
    switch (event.type) {
      case 'search-end': {
        const { type: _, ...found } = event
        search = found
        yield { type: 'data-search', id: 'search', data: found }
        break
      }
      case 'statement-end':
        yield { type: 'data-statement', id: `statement-${statements++}`, data: event.statement }
        break
      case 'answer-end': {
        const { statements: _, ...answer } = event.answer
        if (search !== null) {
          yield {
            type: 'data-search',
            id: 'search',
            data: { ...search, passages: event.passages },
          }
        }
        yield { type: 'data-answer', id: 'answer', data: answer }
      }
    }
  }
}
