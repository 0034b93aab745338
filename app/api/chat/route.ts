import { createUIMessageStreamResponse } from 'ai'
import { answer } from '#lib/answer/answer.ts'
import { chatRequestSchema } from '#lib/chat/request.ts'
import { chatStream } from '#lib/chat/stream.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const POST = guardedRoute({ body: chatRequestSchema }, async ({ request, body }) => {
  const events = answer(await getLibrary(), body)
  return createUIMessageStreamResponse({ stream: await chatStream(events, request.signal) })
})
