import { z } from 'zod'
import { suggest } from '#lib/answer/suggest.ts'
import { suggestionsQuerySchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

const querySchema = z
  .object({
    language: z.string().optional(),
    after: z.string().optional(),
    documents: z.string().optional(),
  })
  .transform(({ language, after, documents }): unknown => ({
    ...{ language, after },
    documents: documents?.split(',').filter((id) => id !== ''),
  }))
  .pipe(suggestionsQuerySchema)

export const GET = guardedRoute({ query: querySchema }, async ({ request, query }) => {
  const questions = await suggest(await getLibrary(), query, request.signal)
  return Response.json({ questions })
})
