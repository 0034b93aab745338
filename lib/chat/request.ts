import { z } from 'zod'
import { type AnswerRequest, answerRequestSchema } from '#lib/contract.ts'

const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() })

/** What the AI SDK's transports send, with the papers and the generator that were chosen. */
export const chatRequestSchema = z
  .object({
    messages: z
      .array(z.object({ role: z.enum(['user', 'assistant']), parts: z.array(partSchema) }))
      .min(1)
      .max(201),
    documents: answerRequestSchema.shape.documents,
    generator: answerRequestSchema.shape.generator,
  })
  .transform(({ messages, documents, generator }): unknown => {
    const turns = messages.map(({ role, parts }) => ({ role, text: textOf(parts) }))
    const question = turns.pop()?.text
    return { question, history: turns, documents, generator }
  })
  .pipe(answerRequestSchema) satisfies z.ZodType<AnswerRequest>

function textOf(parts: readonly z.infer<typeof partSchema>[]): string {
  return parts
    .flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []))
    .join('\n')
}
