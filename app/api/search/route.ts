import { z } from 'zod'
import { search } from '#lib/answer/search.ts'
import { searchRequestSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

const querySchema = z
  .object({ q: z.string(), limit: z.coerce.number().optional(), documents: z.string().optional() })
  .transform(({ q, limit, documents }): unknown => ({
    query: q,
    limit,
    documents: documents?.split(',').filter((id) => id !== ''),
  }))
  .pipe(searchRequestSchema)

export const GET = guardedRoute({ query: querySchema }, async ({ query }) => {
  const passages = await search(await getLibrary(), query)
  return Response.json({ query: query.query, passages })
})
