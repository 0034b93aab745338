/** Passages that retrieval finds. */
import { z } from 'zod'
import { documentIds, question, span } from './parts.ts'

export const passageSchema = z.object({
  documentId: z.string(),
  source: z.string(),
  title: z.string(),
  ...span,
  page: z.int().nullable(),
  headings: z.array(z.string()),
  text: z.string(),
  score: z.number(),
  ranks: z.object({ vector: z.int().nullable(), text: z.int().nullable() }),
  used: z.boolean().nullable(),
  reason: z.string().nullable(),
})

export const searchRequestSchema = z.object({
  query: question,
  limit: z.int().min(1).max(100).default(10),
  documents: documentIds.optional(),
})

export const searchResponseSchema = z.object({
  query: z.string(),
  passages: z.array(passageSchema),
})

export type PassageHit = z.infer<typeof passageSchema>
export type SearchRequest = z.infer<typeof searchRequestSchema>
