import { z } from 'zod'
import { topicsFor } from '#lib/compare/topics/topics.ts'
import { topicsQuerySchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

const querySchema = z
  .object({ language: z.string().optional(), documents: z.string().optional() })
  .transform(({ language, documents }): unknown => ({
    language,
    documents: documents?.split(',').filter((id) => id !== ''),
  }))
  .pipe(topicsQuerySchema)

export const GET = guardedRoute({ query: querySchema }, async ({ query }) => {
  const topics = await topicsFor(await getLibrary(), query)
  return Response.json({ topics })
})
