import { newCollectionSchema } from '#lib/contract.ts'
import { createCollection, listCollections } from '#lib/index/collections.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const GET = guardedRoute({}, async () => {
  const { index } = await getLibrary()
  return Response.json({ collections: await listCollections(index) })
})

export const POST = guardedRoute({ body: newCollectionSchema }, async ({ body }) => {
  const { index } = await getLibrary()
  return Response.json(await createCollection(index, body), { status: 201 })
})
