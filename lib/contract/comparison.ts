/** One question put to each paper on its own: what each holds, and where they agree and differ. */
import { z } from 'zod'
import { answerSchema, citationSchema, generatorSchema, statementSchema } from './answer.ts'
import { documentIds, question } from './parts.ts'

/** The most statements that a position holds. */
export const mostOfPosition = 3

/**
 * How a position stands to what was asked: it wants it, is against it, wants it on terms or with care,
 * or only tells what is.
 */
export const stance = z.enum(['advocates', 'opposes', 'conditional', 'describes'])

/**
 * What one paper says, or one of the people and bodies that speak in it. `not-addressed` is said only
 * of a whole paper, after every sentence of it was scored, page numbers and running heads aside: how
 * many, `scored` tells.
 */
const positionSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  source: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  /** The language of the paper. */
  language: z.string(),
  /** Who speaks, in a paper in which several do; null for the paper itself. */
  holder: z.string().nullable(),
  outcome: z.enum(['addressed', 'not-addressed']),
  stance: stance.nullable(),
  /** The words that the stance rests on, each as it stands in a quote of the statements. */
  cues: z.array(z.string()),
  /** Who read the stance; null where there is none. */
  stanceFrom: z.enum(['cues', 'model']).nullable(),
  statements: z.array(statementSchema).max(mostOfPosition),
  /** Of a paper that does not address it, the sentences that come nearest, at most three. */
  nearest: z.array(citationSchema),
  /** The years, places and persons of the question that this paper nowhere has. */
  missing: z.array(z.string()),
  /**
   * The words by which the quotes were found, folded; of a paper that does not address it those that
   * were looked for, the question's own and what papers of its language call them.
   */
  terms: z.array(z.string()),
  withheld: z.int().nonnegative(),
  scored: z.int().nonnegative(),
})

/** Something that two or more papers have in common or see differently, with a quote from each side. */
export const relationSchema = z.object({
  kind: z.enum(['agreement', 'difference', 'definition']),
  text: z.string(),
  citations: z.array(citationSchema).min(2),
  /** The words that the sides share, as they stand in the quotes, where the relation rests on them. */
  shared: z.array(z.string()),
})

const timingsSchema = z.object({
  firstPositionMs: z.number().nullable(),
  totalMs: z.number(),
})

export const comparisonSchema = z.object({
  topic: z.string(),
  language: z.string(),
  positions: z.array(positionSchema),
  relations: z.array(relationSchema),
  notice: answerSchema.shape.notice,
  generator: generatorSchema,
  timings: timingsSchema,
})

export const comparisonRequestSchema = z.object({
  topic: question,
  documents: documentIds.optional(),
  generator: z.string().max(200).optional(),
})

/** A line of a comparison that is read as it is made; the first tells what is to come. */
export const comparisonLineSchema = z.union([
  z.object({ begun: z.object({ topic: z.string(), language: z.string(), documents: z.int() }) }),
  z.object({ position: positionSchema }),
  z.object({ relation: relationSchema }),
  z.object({
    done: comparisonSchema.pick({ generator: true, notice: true, timings: true }),
  }),
  z.object({
    error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
  }),
])

/** What several of the papers speak of, put as questions for the columns of a comparison. */
export const topicsQuerySchema = z.object({
  language: z.enum(['ja', 'en']),
  documents: documentIds.optional(),
})

export const topicsResponseSchema = z.object({
  topics: z.array(z.object({ topic: z.string(), documents: z.array(z.string()).min(2) })).max(6),
})

export type Stance = z.infer<typeof stance>
export type Position = z.infer<typeof positionSchema>
export type Relation = z.infer<typeof relationSchema>
export type Comparison = z.infer<typeof comparisonSchema>
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>
export type ComparisonLine = z.infer<typeof comparisonLineSchema>
export type Topics = z.infer<typeof topicsResponseSchema>
export type TopicsQuery = z.infer<typeof topicsQuerySchema>
