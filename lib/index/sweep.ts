/**
 * Clears away what a stopped run left: passages and contents without a commit mark, and marks whose
 * passages a power cut took.
 */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Table } from '@lancedb/lancedb'
import { fromDocumentRow } from './document-rows.ts'
import type { Notice } from './heal.ts'
import type { Tables } from './open.ts'
import { where } from './schema.ts'

/** A document at one version. */
type Key = `${string}:${string}`

/** Makes documents, contents and passages agree; changes nothing where they do. */
export async function sweep(tables: Tables, notice: Notice): Promise<void> {
  const rows: unknown[] = await tables.documents.query().select(['record']).toArray()
  const passages = await countRows(tables.passages, 'documentId')
  const contents = await countRows(tables.contents, 'id')
  const current = new Set<Key>()
  for (const { id, version, source, passages: count } of rows.map(fromDocumentRow)) {
    const key: Key = `${id}:${version}`
    if (contents.get(key) === 1 && (passages.get(key) ?? 0) === count) {
      current.add(key)
    } else {
      await tables.documents.delete(where.id([id]))
      notice(`${source} was not wholly in the index any more; it will be read again.`)
    }
  }
  await keepOnly(current, tables.passages, 'documentId', passages)
  await keepOnly(current, tables.contents, 'id', contents)
}

type KeyColumn = 'id' | 'documentId'
const atOnce = 100

async function keepOnly(
  current: ReadonlySet<Key>,
  table: Table,
  column: KeyColumn,
  counts: ReadonlyMap<Key, number>,
): Promise<void> {
  const left = [...counts.keys()].filter((key) => !current.has(key))
  for (let at = 0; at < left.length; at += atOnce) {
    const pairs = left.slice(at, at + atOnce).map((key): [string, string] => {
      const cut = key.indexOf(':')
      return [key.slice(0, cut), key.slice(cut + 1)]
    })
    await table.delete(where.versions(column, pairs))
  }
}

/** How many rows there are of each document at each version. */
async function countRows(table: Table, column: KeyColumn): Promise<Map<Key, number>> {
  const counts = new Map<Key, number>()
  for await (const batch of table.query().select([column, 'version'])) {
    const ids = batch.getChild(column)
    const versions = batch.getChild('version')
    for (let row = 0; row < batch.numRows; row++) {
      const key: Key = `${ids?.get(row)}:${versions?.get(row)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

const dayMs = 24 * 60 * 60 * 1000

/** Takes away the files of writes that were killed long ago, which LanceDB never does. */
export async function sweepTemporary(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.startsWith('.tmp')) continue
    const path = join(entry.parentPath, entry.name)
    if ((await ageOf(path)) > dayMs) await rm(path, { force: true })
  }
}

/** In milliseconds; 0 for what is gone, as where another process has just finished its write. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
