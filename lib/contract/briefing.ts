/** What one paper is and says, in its own words or in sentences that rest on them. */
import { z } from 'zod'
import { answerSchema, generatorSchema, statementSchema } from './answer.ts'

export const briefingRequestSchema = z.object({
  documentId: z.string().regex(/^[0-9a-z]{1,64}$/),
  generator: z.string().max(200).optional(),
})

export const briefingSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  title: z.string(),
  /** The language that it is written in: the paper's own. */
  language: z.string(),
  statements: z.array(statementSchema),
  /** Which statements make up which part, by their places in `statements`, part by part. */
  parts: z.array(
    z.object({
      part: z.enum(['subject', 'claims', 'recommendations', 'figures']),
      statements: z.array(z.int().nonnegative()),
    }),
  ),
  /** Questions that the paper answers, as the answer path has found. */
  questions: z.array(z.string()),
  withheld: z.int().nonnegative(),
  notice: answerSchema.shape.notice,
  generator: generatorSchema,
  timings: z.object({ totalMs: z.number() }),
})

export type Briefing = z.infer<typeof briefingSchema>
export type BriefingRequest = z.infer<typeof briefingRequestSchema>
