/** What several shapes are made of. */
import { z } from 'zod'

/** A place in a canonical text, in UTF-16 code units. */
export const offset = z.int().nonnegative()

/** A stretch of a canonical text, `end` exclusive. */
export const span = { start: offset, end: offset }

/** How a page was read: see `ReadBy` in document.ts. */
export const readBy = z.enum(['text', 'ocr'])

export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
})

/** A text of one line, its blanks made single; at most `longest` UTF-16 code units. */
export const oneLine = (longest: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').toWellFormed().replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest, `must have at most ${longest} characters`))

/** The same, with something in it. */
export const filled = (longest: number) =>
  oneLine(longest).refine((value) => value !== '', 'is blank')

/** The longest question, in UTF-16 code units, that is answered. */
export const longestQuestion = 4000

export const question = z.string().max(longestQuestion)

/** The documents that a request is about. */
export const documentIds = z.array(z.string().regex(/^[0-9a-z]{1,64}$/)).max(10_000)
