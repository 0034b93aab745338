/** A quote in the reader's language, made by a model: an aid to reading, never evidence. */
import { z } from 'zod'
import { span } from './parts.ts'

/** The longest piece, in UTF-16 code units, that is translated at once. */
const longestTranslated = 2000

/** `generator`: which model; by default the first that the settings name. */
export const translationRequestSchema = z
  .object({
    documentId: z.string().regex(/^[0-9a-z]{1,64}$/),
    version: z.string().max(100),
    ...span,
    language: z.enum(['ja', 'en']),
    generator: z.string().max(200).optional(),
  })
  .refine(({ start, end }) => start < end && end - start <= longestTranslated, {
    path: ['end'],
    message: `must lie behind the start, by at most ${longestTranslated}`,
  })

/**
 * `model` made the translation; nothing stands for its being right. `notes` say, in its language, which
 * of its figures the quote has not.
 */
export const translationSchema = z.object({
  text: z.string(),
  language: z.enum(['ja', 'en']),
  model: z.string(),
  notes: z.array(z.string()),
})

export type TranslationRequest = z.infer<typeof translationRequestSchema>
export type Translation = z.infer<typeof translationSchema>
