/**
 * Opening an index for writing: one process at a time, and nothing counts before it is on the disk.
 */
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import type { Schema } from 'apache-arrow'
import { type Settle, type Sync, settler } from './durable.ts'
import { type Notice, openTable, printNotice, setTableAside } from './heal.ts'
import { acquireLock } from './lock.ts'
import { type Index, openIndex } from './open.ts'
import { connection, folderOf } from './storage.ts'

export type Writer = {
  /** The same index, for reading. */
  index: Index
  db: Connection
  /** The data folder; null in an object store, where several may write and the store orders them. */
  folder: string | null
  settle: Settle
  notice: Notice
  /** Lets the next process write. */
  close(): Promise<void>
}

export type WriterOptions = {
  /** Told what was set aside or cleared away; stderr without one. */
  notice?: Notice
  /** How long to wait for another writer, in milliseconds. */
  waitMs?: number
  /** Ends the waiting for another writer. */
  signal?: AbortSignal
  /** How a file gets to the disk. */
  sync?: Sync
}

/**
 * Opens what is kept at `data` for writing, and makes it if need be.
 * @throws TenkyoError `index-busy`, `index-read-only`, `tokenizer-unfit`
 */
export async function openWriter(data: string, options: WriterOptions = {}): Promise<Writer> {
  const notice = options.notice ?? printNotice
  const folder = folderOf(data)
  const { waitMs, signal } = options
  const release =
    folder === null ? async () => {} : await acquireLock(folder, waitMs, 'writer.lock', signal)
  try {
    const index = await openIndex(data, notice)
    const db = await connect(data, connection)
    const settle = folder === null ? async () => {} : settlerOf(folder, options.sync)
    await settle()
    const close = async () => {
      index.close()
      db.close()
      await release()
    }
    return { index, db, folder, settle, notice, close }
  } catch (error) {
    await release()
    throw error
  }
}

const settlers = new Map<string, Settle>()

/** What this process brought to the disk once it need not bring again while it stays as it is. */
function settlerOf(folder: string, sync: Sync | undefined): Settle {
  if (sync !== undefined) return settler(folder, sync)
  const settle = settlers.get(folder) ?? settler(folder)
  settlers.set(folder, settle)
  return settle
}

/** Opens a table, or makes it where there is none that can be read. */
export async function openOrCreateTable(
  writer: Writer,
  name: string,
  schema: Schema,
): Promise<Table> {
  const table = await openTable(writer.db, name, writer.folder, writer.notice)
  if (table !== null) return table
  if (writer.folder !== null) await setTableAside(writer.folder, name)
  const created = await writer.db.createEmptyTable(name, schema)
  if (writer.folder === null) await created.setUnenforcedPrimaryKey('id')
  return created
}
