/** Dated statements across the papers. */
import { z } from 'zod'
import { citationSchema } from './answer.ts'
import { documentIds, question, span } from './parts.ts'

/** `topic` leaves only what speaks of it. */
export const timelineQuerySchema = z.object({
  documents: documentIds.optional(),
  topic: question.optional(),
})

export const timelineSchema = z.object({
  points: z.array(
    z.object({
      /** The first and the last day that the words can mean, as YYYY-MM-DD. */
      from: z.iso.date(),
      to: z.iso.date(),
      /** How exactly the words say it. */
      precision: z.enum(['day', 'month', 'quarter', 'year', 'span']),
      /** The words that say when, as they stand in the quote: their place in the paper. */
      when: z.object(span),
      citation: citationSchema,
    }),
  ),
  /** How many dated sentences there are in all, where not all are shown. */
  found: z.int().nonnegative(),
})

export type Timeline = z.infer<typeof timelineSchema>
export type TimelineQuery = z.infer<typeof timelineQuerySchema>
