import { removeDocument } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import { documentPatchSchema } from '#lib/contract.ts'
import { getDocument } from '#lib/index/documents.ts'
import { editDocument } from '#lib/index/edits.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../guarded-route.ts'
import { documentParams, found } from '../params.ts'

export const GET = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  return Response.json(found(await getDocument(index, id), id))
})

export const PATCH = guardedRoute(
  { params: documentParams, body: documentPatchSchema },
  async ({ params: { id }, body }) => {
    const { index } = await getLibrary()
    return Response.json(found(await editDocument(index, id, body), id))
  },
)

/** The document is gone with the answer; what is kept of it is cleared away after it. */
export const DELETE = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const { cleared } = found(await removeDocument(readConfig(), await getLibrary(), id), id)
  cleared.catch((error: unknown) => console.error(error))
  return new Response(null, { status: 204 })
})
