/** Collections of papers. */
import { z } from 'zod'
import { documentIds, filled } from './parts.ts'

/** Papers put together by the reader, under a name of their own. */
export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.array(z.string()),
})

export const collectionsResponseSchema = z.object({ collections: z.array(collectionSchema) })

const collectionName = filled(100)

export const newCollectionSchema = z.strictObject({
  name: collectionName,
  documents: documentIds.default([]),
})

export const collectionPatchSchema = z.strictObject({
  name: collectionName.optional(),
  add: documentIds.default([]),
  remove: documentIds.default([]),
})

export type Collection = z.infer<typeof collectionSchema>
export type NewCollection = z.infer<typeof newCollectionSchema>
export type CollectionPatch = z.infer<typeof collectionPatchSchema>
