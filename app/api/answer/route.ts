import { answer } from '#lib/answer/answer.ts'
import { answerRequestSchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const POST = guardedRoute({ body: answerRequestSchema }, async ({ request, body }) => {
  const { signal } = request
  for await (const event of answer(await getLibrary(), body, { signal })) {
    if (event.type === 'answer-end') return Response.json(event.answer)
    if (signal.aborted) break
  }
  throw new TenkyoError('internal', 'The answer ended early.')
})
