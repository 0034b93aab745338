import type { Table } from '@lancedb/lancedb'
import type { Generation } from './generation.ts'
import { indexedFrom, lookupIndexes, vectorColumn, vectorIndex } from './schema.ts'

/** How long older states are kept, so that no reader loses the files it is reading. */
const keptMs = 60 * 60 * 1000

/** Joins a table's small files and brings its indexes up to date; older states go. */
export async function optimizeTable(table: Table): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - keptMs) })
}

/**
 * Joins small files, brings the indexes up to date, makes those that a large table needs, and
 * drops what nobody can be reading any more. Once for each run that wrote something. The terms are
 * left alone: they are written as a whole, perhaps at the same time.
 */
export async function optimizeIndex({ tables, writer }: Generation): Promise<void> {
  await addIndexes(tables.passages)
  await Promise.all([tables.documents, tables.contents, tables.passages].map(optimizeTable))
  await writer.settle()
}

/** False where a run was stopped before it came to `optimizeIndex`. */
export async function isOptimized({ tables }: Generation): Promise<boolean> {
  const indexes = await tables.passages.listIndices()
  return indexes.every(({ numUnindexedRows }) => (numUnindexedRows ?? 0) === 0)
}

/** Passages that the indexes may lack before questions take notice: so many, and this share of all. */
const fewBehind = 2000
const shareBehind = 0.15

/**
 * True where so much was added since `optimizeIndex` that questions would wait for it. Who adds papers
 * bit by bit optimizes then, and in the end: after each bit, all would be written again each time.
 */
export async function isFarBehind({ tables }: Generation): Promise<boolean> {
  const indexes = await tables.passages.listIndices()
  const behind = Math.max(0, ...indexes.map(({ numUnindexedRows }) => numUnindexedRows ?? 0))
  return behind > Math.max(fewBehind, shareBehind * (await tables.passages.countRows()))
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
