import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IngestStatus, ingestStatusSchema } from '#lib/contract.ts'

/** The file in which the indexing tells the server and this process how far it is. */
export type IngestStatusFile = {
  path: string
  read(): IngestStatus
  /** Says that the indexing has ended, however it ended: nothing is followed any more. */
  finish(): void
  remove(): void
}

/** Creates the file, saying that nothing is done yet. */
export function createIngestStatusFile(): IngestStatusFile {
  const folder = mkdtempSync(join(tmpdir(), 'tenkyo-'))
  const path = join(folder, 'ingest.json')
  const read = () => ingestStatusSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const write = (status: IngestStatus): void => {
    // Whoever reads meanwhile finds the old or the new, never a half.
    writeFileSync(`${path}.next`, JSON.stringify(status))
    renameSync(`${path}.next`, path)
  }
  write({ done: 0, total: 0, finished: false, following: false })
  return {
    path,
    read,
    finish: () => write({ ...read(), finished: true, following: false }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
