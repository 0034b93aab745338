import { z } from 'zod'
import type { PageResponse } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../../../guarded-route.ts'
import { readLayout } from '../../../layouts.ts'
import { documentParams, found } from '../../../params.ts'

const params = documentParams.extend({
  number: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number')
    .transform(Number),
})

/** The lines of one page of an original, character by character; none where it has no such page. */
export const GET = guardedRoute({ params }, async ({ params: { id, number } }) => {
  const { index } = await getLibrary()
  const { version, layout } = found(await readLayout(index, id), id)
  const page: PageResponse = {
    version,
    page: layout?.pages.find((one) => one.number === number) ?? null,
    lines: layout?.lines.filter(({ page }) => page === number) ?? [],
  }
  return Response.json(page)
})
