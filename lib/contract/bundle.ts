/** The evidence bundle: what was said, what it rests on, and enough to check every quote again. */
import { z } from 'zod'
import { generatorSchema, statementSchema } from './answer.ts'
import { offset, readBy, span } from './parts.ts'

/** By these a bundle is known; the number grows when its shape changes. */
export const bundleFormat = 'tenkyo-evidence'
export const bundleVersion = 1

const evidenceSchema = z.object({
  documentId: z.string(),
  version: z.string(),
  /** Of the original's bytes, SHA-256 in hex; null where the paper was not there any more. */
  contentHash: z.string().nullable(),
  source: z.string(),
  title: z.string(),
  page: z.int().nullable(),
  pageLabel: z.string().nullable(),
  readBy,
  headings: z.array(z.string()),
  holder: z.string().nullable(),
  ...span,
  quote: z.string(),
  /** How it stood in its paper when the bundle was made: see `Anchor`. */
  state: z.enum(['same', 'moved', 'changed', 'gone']),
})

const bundleStatementSchema = z.object({
  /** By which messages name it: s1, s2, … */
  id: z.string(),
  question: z.string(),
  /** What it is: part of an answer, a near miss, a position, a relation, part of a briefing. */
  part: z.string(),
  stance: z.string().nullable(),
  text: z.string(),
  language: z.string(),
  support: statementSchema.shape.support.nullable(),
  notes: z.array(z.string()),
  evidence: z.array(evidenceSchema),
})

export const bundleSchema = z.object({
  format: z.literal(bundleFormat),
  formatVersion: z.literal(bundleVersion),
  /** SHA-256 over the file's bytes, with zeros in place of its own hex digits. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  created: z.iso.datetime(),
  generator: z.object({ name: z.string(), version: z.string() }),
  kind: z.enum(['answer', 'conversation', 'comparison', 'briefing']),
  title: z.string(),
  questions: z.array(
    z.object({ question: z.string(), at: z.string().nullable(), writer: generatorSchema }),
  ),
  statements: z.array(bundleStatementSchema),
  /** The papers that do not address a question, after so many of their sentences were weighed. */
  absences: z.array(
    z.object({ question: z.string(), documentId: z.string(), version: z.string(), scored: offset }),
  ),
  papers: z.array(
    z.object({
      documentId: z.string(),
      version: z.string(),
      contentHash: z.string().nullable(),
      source: z.string(),
      title: z.string(),
      authors: z.array(z.string()),
      date: z.string().nullable(),
      publisher: z.string().nullable(),
      language: z.string(),
    }),
  ),
})

export type Bundle = z.infer<typeof bundleSchema>
export type BundleStatement = z.infer<typeof bundleStatementSchema>
export type Evidence = z.infer<typeof evidenceSchema>
