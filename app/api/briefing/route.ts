import { brief } from '#lib/brief/brief.ts'
import { briefingRequestSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const POST = guardedRoute({ body: briefingRequestSchema }, async ({ request, body }) =>
  Response.json(await brief(await getLibrary(), body, { signal: request.signal })),
)
