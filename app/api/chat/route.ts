import { createUIMessageStreamResponse } from 'ai'
import { answer } from '#lib/answer/answer.ts'
import { keepAnswer } from '#lib/chat/keep-answer.ts'
import { chatRequestSchema } from '#lib/chat/request.ts'
import { chatStream } from '#lib/chat/stream.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

// Clients that don't know that event streams are UTF-8 always take them for Latin-1.
const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' }

export const POST = guardedRoute({ body: chatRequestSchema }, async ({ request, body }) => {
  const library = await getLibrary()
  const answered = answer(library, body.answer, { signal: request.signal })
  const events = keepAnswer(answered, body, library.index, request.signal)
  const stream = await chatStream(events, request.signal)
  return createUIMessageStreamResponse({ stream, headers })
})
