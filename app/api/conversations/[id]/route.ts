import {
  deleteConversation,
  openConversation,
  renameConversation,
} from '#lib/chat/conversations.ts'
import { conversationParams, conversationPatchSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../../guarded-route.ts'

export const GET = guardedRoute({ params: conversationParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  return Response.json(await openConversation(index, id))
})

export const PATCH = guardedRoute(
  { params: conversationParams, body: conversationPatchSchema },
  async ({ params: { id }, body: { title } }) => {
    const { index } = await getLibrary()
    return Response.json(await renameConversation(index, id, title))
  },
)

export const DELETE = guardedRoute({ params: conversationParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  await deleteConversation(index, id)
  return new Response(null, { status: 204 })
})
