import { listConversations } from '#lib/chat/conversations.ts'
import { findConversations } from '#lib/chat/find-conversations.ts'
import { conversationsQuerySchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'

export const GET = guardedRoute({ query: conversationsQuerySchema }, async ({ query: { q } }) => {
  const { index } = await getLibrary()
  const found = q ? findConversations(index, q) : listConversations(index)
  return Response.json({ conversations: await found })
})
