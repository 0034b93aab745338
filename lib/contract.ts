/**
 * The outside of the product: every route, command and test takes its shapes from here.
 */
import { z } from 'zod'

const offset = z.int().nonnegative()
const span = { start: offset, end: offset }
const readBy = z.enum(['text', 'ocr'])

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

export const documentTextSchema = z.object({
  version: z.string(),
  text: z.string(),
  pages: z.array(z.object({ number: z.int(), label: z.string(), readBy, ...span })),
  sections: z.array(
    z.object({ level: z.int(), title: z.string(), holder: z.string().nullable(), ...span }),
  ),
  blocks: z.array(
    z.object({
      kind: z.enum([
        'heading',
        'paragraph',
        'list-item',
        'table-row',
        'caption',
        'footnote',
        'furniture',
      ]),
      depth: z.int().nonnegative(),
      ...span,
    }),
  ),
  sentences: z.array(z.object({ id: z.string(), statable: z.boolean(), ...span })),
  notes: z.array(z.object({ at: offset, label: z.string(), note: z.object(span).nullable() })),
  map: z.array(z.object({ rawStart: offset, ...span })),
})

/** A page as it is shown, in points: see `Layout` in document.ts. */
export const layoutPageSchema = z.object({
  number: z.int(),
  width: z.number(),
  height: z.number(),
  quality: z.number(),
})

const rectangle = {
  ...span,
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
}

/** A text with its places; sizes and qualities are null, `rectangles` empty, where there are none. */
export const textResponseSchema = documentTextSchema.extend({
  pages: z.array(
    documentTextSchema.shape.pages.element.extend({
      width: z.number().nullable(),
      height: z.number().nullable(),
      quality: z.number().nullable(),
    }),
  ),
  rectangles: z.array(z.object(rectangle)),
})

export const rectanglesResponseSchema = z.object({
  version: z.string(),
  pages: z.array(layoutPageSchema),
  rectangles: z.array(z.object(rectangle)),
})

const offsetText = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number')
  .transform(Number)

/** A span that holds something, in a query. */
export const spanQuerySchema = z
  .object({ start: offsetText, end: offsetText })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'must be greater than start' })

export const passageSchema = z.object({
  documentId: z.string(),
  source: z.string(),
  title: z.string(),
  ...span,
  page: z.int().nullable(),
  headings: z.array(z.string()),
  text: z.string(),
  score: z.number(),
  ranks: z.object({ vector: z.int().nullable(), text: z.int().nullable() }),
  used: z.boolean().nullable(),
  reason: z.string().nullable(),
})

const citationSchema = z.object({
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

const statementSchema = z.object({
  text: z.string(),
  kind: z.enum(['lead', 'point', 'heading']),
  citations: z.array(citationSchema),
  support: z.enum(['quoted', 'supported', 'weak', 'unsupported']),
  notes: z.array(z.string()),
})

const generatorSchema = z.object({
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
  withheld: z.int().nonnegative(),
  notice: z.object({ code: z.string(), message: z.string() }).nullable(),
  generator: generatorSchema,
  timings: timingsSchema,
})

/** Questions that the papers answer well; none where none was found yet. */
export const suggestionsResponseSchema = z.object({
  questions: z.array(z.object({ question: z.string(), documentId: z.string() })).max(6),
})

export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
})

export const healthSchema = z.object({
  status: z.enum(['indexing', 'ok']),
  indexing: z.object({ done: z.int(), total: z.int() }).nullable(),
  version: z.string(),
  embedder: z.object({ model: z.string(), dimensions: z.int() }),
  generators: z.array(z.string()),
  ocr: z.array(z.string()),
  documents: z.int(),
  passages: z.int(),
  /** Whether the server follows TENKYO_CORPUS: new papers in it come by themselves. */
  following: z.boolean(),
  /** Another text whenever the documents, what is edited of them, or the collections changed. */
  revision: z.string(),
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
export const longestTitle = 500
const longestName = 200

const oneLine = (longest: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').toWellFormed().replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest, `must have at most ${longest} characters`))
const filled = (longest: number) => oneLine(longest).refine((value) => value !== '', 'is blank')

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

export const ingestEventSchema = z.object({
  source: z.string(),
  state: z.enum([
    'reading',
    'embedding',
    'added',
    'updated',
    'unchanged',
    'removed',
    'skipped',
    'failed',
  ]),
  progress: z.number().min(0).max(1),
  document: documentSchema.optional(),
  error: errorSchema.shape.error.optional(),
})

/** The longest question, in UTF-16 code units, that is answered. */
export const longestQuestion = 4000

const question = z.string().max(longestQuestion)
const documentIds = z.array(z.string().regex(/^[0-9a-z]{1,64}$/)).max(10_000)

/** Papers put together by the reader, under a name of their own. */
export const collectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.array(z.string()),
})

export const collectionsResponseSchema = z.object({ collections: z.array(collectionSchema) })

const collectionName = filled(100)

export const newCollectionSchema = z.strictObject({
  name: collectionName,
  documents: documentIds.default([]),
})

export const collectionPatchSchema = z.strictObject({
  name: collectionName.optional(),
  add: documentIds.default([]),
  remove: documentIds.default([]),
})

export const searchRequestSchema = z.object({
  query: question,
  limit: z.int().min(1).max(100).default(10),
  documents: documentIds.optional(),
})

export const searchResponseSchema = z.object({
  query: z.string(),
  passages: z.array(passageSchema),
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

/** `language` is the one that the questions are put in. */
export const suggestionsQuerySchema = z.object({
  language: z.enum(['ja', 'en']),
  documents: documentIds.optional(),
})

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

export type Document = z.infer<typeof documentSchema>
export type LeftOut = z.infer<typeof leftOutSchema>
export type DocumentPatch = z.infer<typeof documentPatchSchema>
export type Collection = z.infer<typeof collectionSchema>
export type NewCollection = z.infer<typeof newCollectionSchema>
export type CollectionPatch = z.infer<typeof collectionPatchSchema>
export type TextResponse = z.infer<typeof textResponseSchema>
export type RectanglesResponse = z.infer<typeof rectanglesResponseSchema>
export type PassageHit = z.infer<typeof passageSchema>
export type Statement = z.infer<typeof statementSchema>
export type Answer = z.infer<typeof answerSchema>
export type Suggestions = z.infer<typeof suggestionsResponseSchema>
export type SuggestionsQuery = z.infer<typeof suggestionsQuerySchema>
export type Health = z.infer<typeof healthSchema>
export type IngestEvent = z.infer<typeof ingestEventSchema>
export type SearchRequest = z.infer<typeof searchRequestSchema>
export type MentionsRequest = z.infer<typeof mentionsRequestSchema>
export type MentionForm = z.infer<typeof mentionFormSchema>
export type Mention = z.infer<typeof mentionSchema>
export type MentionsResponse = z.infer<typeof mentionsResponseSchema>
export type AnswerRequest = z.infer<typeof answerRequestSchema>
