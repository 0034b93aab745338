/** Papers as the library shows them, and what a reader puts right in their data. */
import { z } from 'zod'
import { filled, offset, oneLine } from './parts.ts'

/** A paper as it was read, as the index keeps it. */
export const documentRecordSchema = z.object({
  id: z.string(),
  version: z.string(),
  origin: z.string(),
  source: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  mediaType: z.string(),
  bytes: offset,
  characters: offset,
  pages: offset.nullable(),
  passages: offset,
  contentHash: z.string(),
  ocr: z.string().nullable(),
  ingestedAt: z.string(),
  warnings: z.array(z.string()),
})

const editedFields = ['title', 'authors', 'date', 'publisher'] as const

/** A paper as it is shown: with what the reader has put right, and the collections it is in. */
export const documentSchema = documentRecordSchema.extend({
  edited: z.array(z.enum(editedFields)),
  collections: z.array(z.string()),
})

/** A document that the reader took out although its file is still in its folder. */
const leftOutSchema = z.object({
  id: z.string(),
  origin: z.string(),
  source: z.string(),
  title: z.string(),
  since: z.string(),
})

export const documentsResponseSchema = z.object({
  documents: z.array(documentSchema),
  leftOut: z.array(leftOutSchema),
})

/** The longest title, name of an author or of a publisher, in UTF-16 code units. */
const longestTitle = 500

const longestName = 200

/** What the reader puts right in a paper's data; null takes a field back to what was read. */
export const documentPatchSchema = z.strictObject({
  title: filled(longestTitle).nullable().optional(),
  authors: z.array(filled(longestName)).max(50, 'must be at most 50').nullable().optional(),
  /** An empty text: the paper has none. */
  date: z
    .string()
    .refine((value) => value === '' || isDate(value), 'must be yyyy, yyyy-mm or yyyy-mm-dd')
    .nullable()
    .optional(),
  /** An empty text: the paper names none. */
  publisher: oneLine(longestName).nullable().optional(),
})

/** True for a year, a month or a day that there is. */
function isDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (parts === null) return false
  const [, year, month = '01', day = '01'] = parts
  const there = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(`${year}-${month}-${day}`)
}

export type Document = z.infer<typeof documentSchema>
export type LeftOut = z.infer<typeof leftOutSchema>
export type DocumentPatch = z.infer<typeof documentPatchSchema>
