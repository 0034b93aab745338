import { z } from 'zod'
import {
  type AnswerRequest,
  answerRequestSchema,
  conversationId,
  messageId,
} from '#lib/contract.ts'

const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() })

/** Where a turn is kept: its conversation, and the id of its question's message. */
type TurnPlace = { conversation: string; turn: string }

/** Whether an answer is to be kept; `unfit` says why what was sent names no place for it. */
export type Keeping =
  | { wish: 'none' }
  | ({ wish: 'keep' } & TurnPlace)
  | { wish: 'unfit'; message: string }

/** A question, and where it is to be kept with its answer. */
export type ChatRequest = { answer: AnswerRequest; keeping: Keeping }

/**
 * What the AI SDK's transports send, with the papers and the generator that were chosen. Only what
 * has the id of a conversation is kept. An edited question and one that is answered again have the
 * id that they had, so `trigger` and `messageId` say nothing more.
 */
export const chatRequestSchema = z
  .object({
    id: z.unknown().optional(),
    messages: z
      .array(
        z.object({
          id: z.unknown().optional(),
          role: z.enum(['user', 'assistant']),
          parts: z.array(partSchema),
        }),
      )
      .min(1)
      .max(201),
    documents: answerRequestSchema.shape.documents,
    generator: answerRequestSchema.shape.generator,
  })
  .transform(({ id, messages, documents, generator }): unknown => {
    const turns = messages.map(({ role, parts }) => ({ role, text: textOf(parts) }))
    const question = turns.pop()?.text
    const keeping = keepingOf(id, messages.at(-1)?.id)
    return { question, history: turns, documents, generator, keeping }
  })
  .pipe(answerRequestSchema.extend({ keeping: z.custom<Keeping>() }))
  .transform(({ keeping, ...answer }): ChatRequest => ({ answer, keeping }))

function keepingOf(id: unknown, message: unknown): Keeping {
  if (id === undefined) return { wish: 'none' }
  const conversation = conversationId.safeParse(id)
  const turn = messageId.safeParse(message)
  if (!conversation.success) return { wish: 'unfit', message: `id: ${reasonOf(conversation)}.` }
  if (!turn.success) return { wish: 'unfit', message: `The last message’s id: ${reasonOf(turn)}.` }
  return { wish: 'keep', conversation: conversation.data, turn: turn.data }
}

function reasonOf({ error }: { error: z.ZodError }): string {
  return error.issues[0]?.message ?? 'unfit'
}

function textOf(parts: readonly z.infer<typeof partSchema>[]): string {
  return parts
    .flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []))
    .join('\n')
}
