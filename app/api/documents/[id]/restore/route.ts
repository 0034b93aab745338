import { restoreDocument } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import { isErrorCode, TenkyoError } from '#lib/errors.ts'
import { getDocument } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../../guarded-route.ts'
import { documentParams, found } from '../../params.ts'

/** Brings back a document that was taken out while its file stayed in its folder. */
export const POST = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const library = await getLibrary()
  for await (const { error } of restoreDocument(readConfig(), library, id)) {
    if (error === undefined) continue
    throw new TenkyoError(isErrorCode(error.code) ? error.code : 'internal', error.message)
  }
  return Response.json(found(await getDocument(library.index, id), id))
})
