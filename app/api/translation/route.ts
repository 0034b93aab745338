import { translate } from '#lib/answer/translate.ts'
import { readConfig } from '#lib/config.ts'
import { translationRequestSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const POST = guardedRoute({ body: translationRequestSchema }, async ({ request, body }) =>
  Response.json(await translate(await getLibrary(), body, readConfig(), request.signal)),
)
