import { z } from 'zod'
import { timelineQuerySchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { timeline } from '#lib/timeline/timeline.ts'
import { guardedRoute } from '../../guarded-route.ts'

const querySchema = z
  .object({ documents: z.string().optional(), topic: z.string().optional() })
  .transform(({ documents, topic }): unknown => ({
    documents: documents?.split(',').filter((id) => id !== ''),
    topic,
  }))
  .pipe(timelineQuerySchema)

export const GET = guardedRoute({ query: querySchema }, async ({ request, query }) => {
  const { index } = await getLibrary()
  return Response.json(await timeline(index, query, request.signal))
})
