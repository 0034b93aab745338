import { collectionPatchSchema } from '#lib/contract.ts'
import { changeCollection, deleteCollection } from '#lib/index/collections.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../guarded-route.ts'
import { documentParams } from '../../documents/params.ts'

export const PATCH = guardedRoute(
  { params: documentParams, body: collectionPatchSchema },
  async ({ params: { id }, body }) => {
    const { index } = await getLibrary()
    return Response.json(await changeCollection(index, id, body))
  },
)

export const DELETE = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  await deleteCollection(index, id)
  return new Response(null, { status: 204 })
})
