import { removeDocument } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import { getDocument } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../guarded-route.ts'
import { documentParams, found } from '../params.ts'

export const GET = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  return Response.json(found(await getDocument(index, id), id))
})

export const DELETE = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const library = await getLibrary()
  found(await getDocument(library.index, id), id)
  await removeDocument(readConfig(), library, id)
  return new Response(null, { status: 204 })
})
