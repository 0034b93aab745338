/** Conversations that are kept: questions with their answers, and where their citations stand now. */
import { z } from 'zod'
import { answerSchema, citationSchema } from './answer.ts'
import { filled, longestQuestion, oneLine, span } from './parts.ts'
import { passageSchema } from './search.ts'

/** What a conversation is called by; chosen by whoever begins it. */
export const conversationId = z
  .string()
  .regex(/^[0-9A-Za-z-]{8,64}$/, 'must be 8 to 64 of the characters 0-9, A-Z, a-z and -')

/** What a message is called by; a turn has the id of its question. */
export const messageId = z
  .string()
  .regex(/^[0-9A-Za-z_-]{1,64}$/, 'must be 1 to 64 of the characters 0-9, A-Z, a-z, _ and -')

/** The longest title of a conversation, in UTF-16 code units. */
export const longestTitle = 200

/** The most turns that one conversation holds. */
export const mostTurns = 500

const date = z.iso.datetime()

const identity = {
  id: conversationId,
  /** Its first question, until the reader gives it another name. */
  title: z.string(),
  createdAt: date,
  updatedAt: date,
}

/** A place in a paper, and the number that it has for the conversation's whole life. */
export const numberedPlaceSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  ...span,
  number: z.int().positive(),
})

/**
 * Where a citation that was kept stands in its paper as it is now. `same`: the same words at the same
 * place; `moved`: the same words elsewhere; `changed`: the words are not in the paper any more, and
 * `now` is the sentence nearest to them, or null; `gone`: the paper is not there any more.
 */
const anchorSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  ...span,
  state: z.enum(['same', 'moved', 'changed', 'gone']),
  /** As the paper has it now; for `same` and `moved` its quote is the one that was kept. */
  now: citationSchema.nullable(),
})

/** What was searched and found for a turn, as the inspector shows it. */
const keptSearchSchema = z.object({
  standaloneQuestion: z.string(),
  language: z.string(),
  searched: z.object({ documents: z.int(), passages: z.int() }),
  passages: z.array(passageSchema),
  lead: z.string(),
  missing: z.array(z.string()),
  terms: z.array(z.string()),
  retrievalMs: z.number(),
  generator: answerSchema.shape.generator,
})

/** A question with what came of it. */
export const keptTurnSchema = z.object({
  /** The id of the question's message. */
  id: messageId,
  /** When it was asked. */
  at: date,
  question: z.string(),
  /** The papers that were asked; null for all. */
  documents: z.array(z.string()).nullable(),
  /** The generator that the reader chose; null where none was. */
  generator: z.string().nullable(),
  /** Null where it was stopped before anything was found. */
  search: keptSearchSchema.nullable(),
  answer: answerSchema,
  /** `stopped` by the reader, or `failed`: then the answer has the statements that were checked by then. */
  end: z.enum(['whole', 'stopped', 'failed']),
})

export const conversationSchema = z.object({
  ...identity,
  numbers: z.array(numberedPlaceSchema),
  turns: z.array(keptTurnSchema.extend({ anchors: z.array(anchorSchema) })),
})

export const conversationsResponseSchema = z.object({
  /** The latest first. */
  conversations: z.array(
    z.object({
      ...identity,
      turns: z.int().nonnegative(),
      /** What of a question or an answer has the words looked for; null where only the title has. */
      found: z.string().nullable(),
    }),
  ),
})

export const conversationsQuerySchema = z.object({ q: oneLine(longestQuestion).optional() })

export const conversationParams = z.object({ id: conversationId })

export const conversationPatchSchema = z.strictObject({ title: filled(longestTitle) })

/** Whether a turn was kept, as the page is told at the end of an answer. */
const keptSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), conversation: conversationId, turn: messageId }),
  z.object({ state: z.literal('not-kept'), code: z.string(), message: z.string() }),
])

export type ConversationSummary = z.infer<
  typeof conversationsResponseSchema
>['conversations'][number]
export type Conversation = z.infer<typeof conversationSchema>
export type Anchor = z.infer<typeof anchorSchema>
export type KeptTurn = z.infer<typeof keptTurnSchema>
export type Kept = z.infer<typeof keptSchema>
