/** How the server stands. */
import { z } from 'zod'

export const healthSchema = z.object({
  status: z.enum(['indexing', 'ok']),
  indexing: z.object({ done: z.int(), total: z.int() }).nullable(),
  version: z.string(),
  embedder: z.object({ model: z.string(), dimensions: z.int() }),
  generators: z.array(z.string()),
  /** Those of them that send the question and the sentences found to another machine. */
  hosted: z.array(z.string()),
  ocr: z.array(z.string()),
  documents: z.int(),
  passages: z.int(),
  /** Whether the server follows TENKYO_CORPUS: new papers in it come by themselves. */
  following: z.boolean(),
  /** Another text whenever the documents, what is edited of them, or the collections changed. */
  revision: z.string(),
})

export type Health = z.infer<typeof healthSchema>

/**
 * What the indexing beside the server says of itself, in a file of theirs: how far it is, in files;
 * whether it has come to the end of what there is; whether it follows its folders after that.
 */
export const ingestStatusSchema = z.object({
  done: z.int(),
  total: z.int(),
  finished: z.boolean(),
  following: z.boolean(),
})

export type IngestStatus = z.infer<typeof ingestStatusSchema>
