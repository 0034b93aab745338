import { createUIMessageStream, type InferUIMessageChunk } from 'ai'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import { errorBody } from '#lib/errors.ts'
import type { KeepEvent } from './keep-answer.ts'
import type { ChatData, ChatMessage } from './message.ts'

type ChatChunk = InferUIMessageChunk<ChatMessage>

/** What is told of an answer, and of whether it is kept. */
type ChatEvent = AnswerEvent | KeepEvent

/**
 * An answer's events as the page's message parts, from the first event on.
 * When `signal` fires, the events' generator is closed, so that its work stops too. What it throws
 * later than the first event becomes an error part that holds the contract's error as JSON.
 * @throws what the generator throws before its first event, while a status can still be sent.
 */
export async function chatStream(
  events: AsyncGenerator<ChatEvent>,
  signal: AbortSignal,
): Promise<ReadableStream<ChatChunk>> {
  const first = await events.next()
  return createUIMessageStream<ChatMessage>({
    onError: (error) => JSON.stringify(errorBody(error)),
    execute: async ({ writer }) => {
      for await (const chunk of chatParts(continued(first, events))) {
        if (signal.aborted) return
        writer.write(chunk)
      }
    },
  })
}

/** The parts of one message, in the order of the events. */
export async function* chatParts(events: AsyncIterable<ChatEvent>): AsyncGenerator<ChatChunk> {
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
        break
      }
      case 'turn-end':
        yield { type: 'data-kept', id: 'kept', data: event.kept }
    }
  }
}

async function* continued(
  first: IteratorResult<ChatEvent, unknown>,
  rest: AsyncGenerator<ChatEvent>,
): AsyncGenerator<ChatEvent> {
  try {
    if (first.done !== true) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
