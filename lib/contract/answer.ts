/** Questions and answers, with their citations. */
import { z } from 'zod'
import { documentIds, question, readBy, span } from './parts.ts'

export const citationSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  source: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  quote: z.string(),
  ...span,
  page: z.int().nullable(),
  pageLabel: z.string().nullable(),
  readBy,
  headings: z.array(z.string()),
  holder: z.string().nullable(),
  before: z.string(),
  after: z.string(),
})

export const statementSchema = z.object({
  text: z.string(),
  /** A heading cites nothing and says nothing; a lead may cite, a point always does. */
  kind: z.enum(['lead', 'point', 'heading']),
  citations: z.array(citationSchema),
  /** `unsupported` never reaches a reader; it is counted in the answer's `withheld`. */
  support: z.enum(['quoted', 'supported', 'weak', 'unsupported']),
  /** What may not fit (“2022 is not in the quote”), in the answer's language. */
  notes: z.array(z.string()),
})

export const generatorSchema = z.object({
  kind: z.enum(['extractive', 'model']),
  model: z.string().nullable(),
})

const timingsSchema = z.object({
  retrievalMs: z.number(),
  firstStatementMs: z.number().nullable(),
  totalMs: z.number(),
})

export const answerSchema = z.object({
  question: z.string(),
  standaloneQuestion: z.string(),
  language: z.string(),
  outcome: z.enum(['answered', 'not-found']),
  lead: z.string(),
  statements: z.array(statementSchema),
  nearest: z.array(citationSchema),
  missing: z.array(z.string()),
  /** The words by which the quotes were found, folded: the question's own, and the papers' for them. */
  terms: z.array(z.string()),
  /** How many of a model's statements were not shown, since nothing bears them out. */
  withheld: z.int().nonnegative(),
  /**
   * Why another than the chosen generator answered, or why it did not come to its end: the code of an
   * error whose name begins with `model-`, or `nothing-supported`.
   */
  notice: z.object({ code: z.string(), message: z.string() }).nullable(),
  generator: generatorSchema,
  timings: timingsSchema,
})

/** Questions that the papers answer well; none where none was found yet. */
export const suggestionsResponseSchema = z.object({
  questions: z.array(z.object({ question: z.string(), documentId: z.string() })).max(6),
})

export const answerRequestSchema = z.object({
  question,
  documents: documentIds.optional(),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), text: z.string().max(20_000) }))
    .max(200)
    .optional(),
  generator: z.string().max(200).optional(),
})

/**
 * `language` is the one that the questions are put in; `after`, the question that was answered and
 * that they are to go on from.
 */
export const suggestionsQuerySchema = z.object({
  language: z.enum(['ja', 'en']),
  after: question.optional(),
  documents: documentIds.optional(),
})

export type Statement = z.infer<typeof statementSchema>
export type Answer = z.infer<typeof answerSchema>
export type Suggestions = z.infer<typeof suggestionsResponseSchema>
export type SuggestionsQuery = z.infer<typeof suggestionsQuerySchema>
export type AnswerRequest = z.infer<typeof answerRequestSchema>
