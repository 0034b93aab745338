import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Table } from '@lancedb/lancedb'
import type { Generation } from './generation.ts'
import { indexedFrom, lookupIndexes, vectorColumn, vectorIndex } from './schema.ts'

/** How long older states are kept, so that no reader loses the files it is reading. */
const keptMs = 60 * 60 * 1000

/**
 * Joins small files, brings the indexes up to date, makes those that a large table needs, and
 * drops what nobody can be reading any more. Once for each run that wrote something.
 */
export async function optimizeIndex({ tables, writer }: Generation): Promise<void> {
  await addIndexes(tables.passages)
  const cleanupOlderThan = new Date(Date.now() - keptMs)
  await Promise.all(Object.values(tables).map((table) => table.optimize({ cleanupOlderThan })))
  if (writer.folder !== null) await sweepTemporary(writer.folder)
  await writer.settle()
}

/** False where a run was stopped before it came to `optimizeIndex`. */
export async function isOptimized({ tables }: Generation): Promise<boolean> {
  const indexes = await tables.passages.listIndices()
  return indexes.every(({ numUnindexedRows }) => (numUnindexedRows ?? 0) === 0)
}

async function addIndexes(passages: Table): Promise<void> {
  if ((await passages.countRows()) < indexedFrom) return
  const indexes = await passages.listIndices()
  const indexed = new Set(indexes.flatMap((index) => index.columns))
  for (const [column, config] of Object.entries(lookupIndexes)) {
    if (!indexed.has(column)) await passages.createIndex(column, { config: config() })
  }
  if (!indexed.has(vectorColumn)) {
    await passages.createIndex(vectorColumn, { config: vectorIndex() })
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** Writes that were killed leave files that LanceDB never takes away. */
async function sweepTemporary(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.startsWith('.tmp')) continue
    const path = join(entry.parentPath, entry.name)
    if (Date.now() - (await stat(path)).mtimeMs > dayMs) await rm(path, { force: true })
  }
}
