import { readFile } from 'node:fs/promises'
import { type Health, ingestStatusSchema } from '#lib/contract.ts'

/** How far the indexing beside the server is, by the file in which it tells so. */
export async function readIndexing(
  file: string | null,
): Promise<Pick<Health, 'status' | 'indexing' | 'following'>> {
  if (file === null) return { status: 'ok', indexing: null, following: false }
  const status = ingestStatusSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const { done, total, finished, following } = status
  return finished
    ? { status: 'ok', indexing: null, following }
    : { status: 'indexing', indexing: { done, total }, following }
}
