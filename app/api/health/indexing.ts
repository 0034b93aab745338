import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const statusSchema = z.object({ done: z.int(), total: z.int() }).nullable()

/** How far the indexing beside the server is, by the file in which it tells so; null once it is through. */
export async function readIndexing(
  file: string | null,
): Promise<{ done: number; total: number } | null> {
  if (file === null) return null
  return statusSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
