/**
 * What the reading process says to the one that started it. Nothing it says is taken on trust.
 */
import { z } from 'zod'
import { documentTextSchema, layoutPageSchema } from '#lib/contract.ts'
import { type ErrorCode, isErrorCode } from '#lib/errors.ts'
import type { ReadDocument } from '../read.ts'

const { sections, blocks, sentences, notes, map, pages } = documentTextSchema.shape
const span = { start: z.int().nonnegative(), end: z.int().nonnegative() }

const layout = z.object({
  pages: z.array(layoutPageSchema),
  lines: z.array(
    z.object({
      page: z.int(),
      axis: z.enum(['x', 'y']),
      near: z.number(),
      far: z.number(),
      edges: z.array(z.number()),
      ...span,
    }),
  ),
})

const readDocument: z.ZodType<ReadDocument> = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  mediaType: z.string(),
  pages: z.int().nullable(),
  warnings: z.array(z.string()),
  text: z.object({
    version: z.string(),
    text: z.string(),
    pages,
    sections,
    blocks,
    sentences,
    notes,
    map,
  }),
  layout: layout.nullable(),
  passages: z.array(
    z.object({
      ordinal: z.int().nonnegative(),
      headings: z.array(z.string()),
      holder: z.string().nullable(),
      pages,
      sentences,
      searchText: z.string(),
      ...span,
    }),
  ),
})

const refusal = z.object({
  code: z.custom<ErrorCode>(isErrorCode),
  message: z.string().max(2000),
  hint: z.string().max(2000).optional(),
})

/**
 * `ready`: it takes files. `begun`: it has begun with a file of this format. `read`: the file, read. `refused`: what is wrong with the file, for a
 * reader. `failed`: what went wrong in the format's reader, for the log.
 */
const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('begun'), format: z.string().max(50) }),
  z.object({ kind: z.literal('read'), read: readDocument }),
  z.object({ kind: z.literal('refused'), error: refusal }),
  z.object({ kind: z.literal('failed'), reason: z.string().max(5000) }),
])

export type Outcome = z.infer<typeof outcomeSchema>

/** An outcome, and the number of the file it is about; `ready` has the number 0. */
const messageSchema = z.object({ number: z.int(), outcome: outcomeSchema })

export type Message = z.infer<typeof messageSchema>

/**
 * A message of the reading process.
 * @throws ZodError or SyntaxError where it is none.
 */
export function parseMessage(message: Uint8Array): Message {
  return messageSchema.parse(JSON.parse(new TextDecoder().decode(message)))
}
