/**
 * What the drawing process says to the one that started it. Nothing it says is taken on trust.
 */
import { z } from 'zod'
import { type ErrorCode, isErrorCode } from '#lib/errors.ts'

const page = z.object({
  number: z.int().positive(),
  label: z.string().max(1000),
  width: z.number().positive(),
  height: z.number().positive(),
})

/** A page that is to be read in its picture; its size in points. */
export type PageToRead = z.infer<typeof page>

/**
 * `pages`: those that need OCR. `picture`: the size of a drawn page in dots; the next message holds
 * them. `refused`: what is wrong with the file, for a reader. `failed`: what went wrong, for the log.
 */
const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pages'), pages: z.array(page) }),
  z.object({ kind: z.literal('picture'), width: z.int().positive(), height: z.int().positive() }),
  z.object({
    kind: z.literal('refused'),
    code: z.custom<ErrorCode>(isErrorCode),
    message: z.string().max(2000),
    hint: z.string().max(2000).optional(),
  }),
  z.object({ kind: z.literal('failed'), reason: z.string().max(5000) }),
])

export type Answer = z.infer<typeof answerSchema>

/**
 * An answer of the drawing process.
 * @throws ZodError or SyntaxError where it is none.
 */
export function parseAnswer(message: Uint8Array): Answer {
  return answerSchema.parse(JSON.parse(new TextDecoder().decode(message)))
}
