import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const statusSchema = z.object({ done: z.int(), total: z.int() }).nullable()

/** How far the indexing beside the server is, in files; null once it need not be waited for. */
type IngestStatus = z.infer<typeof statusSchema>

/** The file in which the indexing tells the server and this process how far it is. */
export type IngestStatusFile = {
  path: string
  read(): IngestStatus
  /** Says that the indexing has ended, however it ended. */
  finish(): void
  remove(): void
}

/** Creates the file, saying that nothing is done yet. */
export function createIngestStatusFile(): IngestStatusFile {
  const folder = mkdtempSync(join(tmpdir(), 'tenkyo-'))
  const path = join(folder, 'ingest.json')
  const write = (status: IngestStatus): void => {
    // Whoever reads meanwhile finds the old or the new, never a half.
    writeFileSync(`${path}.next`, JSON.stringify(status))
    renameSync(`${path}.next`, path)
  }
  write({ done: 0, total: 0 })
  return {
    path,
    read: () => statusSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
    finish: () => write(null),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
