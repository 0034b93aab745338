import { z } from 'zod'
import { mentionsRequestSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { mentions } from '#lib/mentions/mentions.ts'
import { guardedRoute } from '../../guarded-route.ts'

const list = z
  .string()
  .transform((ids) => ids.split(',').filter((id) => id !== ''))
  .optional()

const querySchema = z
  .object({
    q: z.string(),
    documents: list,
    forms: list,
    limit: z.coerce.number().optional(),
    offset: z.coerce.number().optional(),
  })
  .transform(({ q, ...rest }): unknown => ({ term: q, ...rest }))
  .pipe(mentionsRequestSchema)

export const GET = guardedRoute({ query: querySchema }, async ({ request, query }) => {
  const { index } = await getLibrary()
  return Response.json(await mentions(index, query, request.signal))
})
