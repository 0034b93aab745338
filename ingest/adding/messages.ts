/**
 * What the server and the process that adds files tell one another.
 */
import { z } from 'zod'
import type { Config } from '#lib/config.ts'
import { ingestEventSchema } from '#lib/contract.ts'
import { type ErrorCode, isErrorCode } from '#lib/errors.ts'

/**
 * A file by the name that it had where it came from; `path` where the reader gave the folders around
 * it, so that files of one name in different folders are different papers. `file`: where its bytes
 * lie now.
 */
export type Upload = { name: string; path?: string | undefined; file: string }

/** Files that one reader sent together; `ocr`: the languages in which their pictures are read. */
export type Job = { config: Config; uploads: readonly Upload[]; ocr?: string | undefined }

/** Said by the server. */
export type Order = { kind: 'add'; number: number; job: Job } | { kind: 'cancel'; number: number }

const number = z.int()
const error = z.object({
  code: z.custom<ErrorCode>(isErrorCode),
  message: z.string(),
  hint: z.string().optional(),
})

/** Said by the process, of the job with this number. */
export const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), number, event: ingestEventSchema }),
  z.object({ kind: z.literal('done'), number }),
  z.object({ kind: z.literal('failed'), number, error }),
])

export type News = z.infer<typeof newsSchema>
