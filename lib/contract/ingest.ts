/** What is told of a file while it is read. */
import { z } from 'zod'
import { documentSchema } from './documents.ts'
import { errorSchema } from './parts.ts'

export const ingestEventSchema = z.object({
  source: z.string(),
  state: z.enum([
    'reading',
    'embedding',
    'added',
    'updated',
    'unchanged',
    'removed',
    'skipped',
    'failed',
  ]),
  progress: z.number().min(0).max(1),
  document: documentSchema.optional(),
  error: errorSchema.shape.error.optional(),
})

export type IngestEvent = z.infer<typeof ingestEventSchema>
