/** Every mention of a term. */
import { z } from 'zod'
import { citationSchema } from './answer.ts'
import { documentIds, offset, span } from './parts.ts'

/** The longest term, in UTF-16 code units, whose mentions are looked for. */
export const longestTerm = 200

export const mentionsRequestSchema = z.object({
  term: z.string().max(20 * longestTerm),
  documents: documentIds.optional(),
  /** The ids of the forms that count; without it, those that count by themselves (`on`). */
  forms: z
    .array(z.string().regex(/^[0-9a-z]{1,32}$/))
    .max(200)
    .optional(),
  /** How many mentions at most; 0 for the counts alone. */
  limit: z.int().min(0).max(500).default(50),
  offset: offset.max(10_000_000).default(0),
})

/**
 * One way in which a term is written. `term`: as it was asked for. `inflected`: singular or plural.
 * `spelling`: with or without a last long vowel. `case`: an abbreviation's letters as a common word (us).
 * `within`: inside a longer word (OSAKA, インドネシア). `gloss`: what papers themselves put beside it in
 * brackets; `further`: what they put beside that. `name`: the same country by another of its names.
 */
const mentionFormSchema = z.object({
  id: z.string(),
  form: z.string(),
  kind: z.enum(['term', 'inflected', 'spelling', 'case', 'within', 'gloss', 'further', 'name']),
  /** Whether it counts in this answer. */
  on: z.boolean(),
  /** How often it stands in the papers asked, whether it counts or not. */
  count: z.int().nonnegative(),
})

/** A place where a form of the term stands: `start`, `end` in the canonical text, its sentence cited. */
const mentionSchema = z.object({ citation: citationSchema, form: z.string(), ...span })

export const mentionsResponseSchema = z.object({
  term: z.string(),
  forms: z.array(mentionFormSchema),
  /** Mentions in all forms that count; those in running heads and page numbers are none. */
  total: z.int().nonnegative(),
  /** How many stand in running heads and the like, and were left out. */
  furniture: z.int().nonnegative(),
  /** The papers with a mention, as the library orders them. */
  papers: z.array(
    z.object({
      documentId: z.string(),
      source: z.string(),
      title: z.string(),
      date: z.string().nullable(),
      language: z.string(),
      count: z.int().positive(),
      /** How many of them stand in each twentieth of the paper. */
      spread: z.array(z.int().nonnegative()),
    }),
  ),
  mentions: z.array(mentionSchema),
  /** The offset of the next mention; null at the end. */
  next: z.int().nullable(),
})

export type MentionsRequest = z.infer<typeof mentionsRequestSchema>
export type MentionForm = z.infer<typeof mentionFormSchema>
export type Mention = z.infer<typeof mentionSchema>
export type MentionsResponse = z.infer<typeof mentionsResponseSchema>
