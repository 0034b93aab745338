import { listDocuments } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const GET = guardedRoute({}, async () => {
  const { index } = await getLibrary()
  return Response.json({ documents: await listDocuments(index) })
})
