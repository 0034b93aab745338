/**
 * A table of what a reader keeps beside the index. It has a lock of its own, so it can be written while
 * papers are indexed, and outlives every rebuilding of the index.
 */

import { join } from 'node:path'
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import type { Schema } from 'apache-arrow'
import { TenkyoError } from '#lib/errors.ts'
import { closeTable } from './close-table.ts'
import { explainWriting } from './disk-full.ts'
import { type Sync, settler, syncPath } from './durable.ts'
import { type Notice, openTable, setTableAside } from './heal.ts'
import { acquireLock, type LockName } from './lock.ts'
import { connection, folderOf, placeOf } from './storage.ts'

/** A table as it is now; `revision` is another text after every change. */
export type Opened = { table: Table; revision: string }

type Writing = {
  /** As `KeptTable.read`. */
  read<Value>(load: Load<Value>): Promise<Value>
  /** The table, made where there is none that can be read. */
  make(): Promise<Table>
  /** Brings what was written to the disk. */
  settle(): Promise<void>
}

type Load<Value> = (opened: Opened | null) => Promise<Value>

export type KeptTable = {
  /**
   * What `load` makes of the table, null where nothing was ever written. It is called once more where it
   * fails: what is torn is set aside as it is opened.
   * @throws TenkyoError `index-corrupt` where it fails again.
   */
  read<Value>(load: Load<Value>): Promise<Value>
  /**
   * Lets `change` write; nobody else writes meanwhile.
   * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`, and what `change` throws.
   */
  write<Value>(change: (writing: Writing) => Promise<Value>): Promise<Value>
  /** Lets go of the table once nothing is under way. */
  close(): void
}

export type KeptTableKind = {
  name: string
  schema: Schema
  lock: LockName
  /** What stands in it, as the beginning of a sentence: “What you edited”. */
  contents: string
  /** How it is where the table is moved out of the data folder. */
  without: string
}

/** How often an object store is asked whether there is such a table now. */
const lookAgainMs = 5000

/** Opens such a table at `data`; nothing is made before something is written. */
export function openKeptTable(
  data: string,
  { name, schema, lock, contents, without }: KeptTableKind,
  notice: Notice,
  sync: Sync = syncPath,
): KeptTable {
  const folder = folderOf(data)
  const path = folder === null ? null : join(folder, `${name}.lance`)
  const settle = path === null ? async () => {} : settler(path, sync)
  let db: Connection | null = null
  let table: Table | null = null
  let place: string | null = null
  let lookedAt = Number.NEGATIVE_INFINITY

  function forget(): void {
    closeTable(table)
    db?.close()
    table = null
    db = null
  }

  /** The table, where there is one; not the one that was there before the folder was cleared. */
  async function find(): Promise<Table | null> {
    if (path !== null) {
      const now = await placeOf(path)
      if (now !== place) forget()
      place = now
      if (now === null) return null
    } else if (table === null && Date.now() - lookedAt < lookAgainMs) return null
    lookedAt = Date.now()
    db ??= await connect(data, connection)
    table ??= await openTable(db, name, folder, notice)
    return table
  }

  async function loadWith<Value>(load: Load<Value>): Promise<Value> {
    const found = await find()
    if (found === null) return load(null)
    return load({ table: found, revision: `${place ?? ''}:${await found.version()}` })
  }

  async function read<Value>(load: Load<Value>): Promise<Value> {
    try {
      return await loadWith(load)
    } catch {
      forget()
      return await loadWith(load).catch(throwUnreadable)
    }
  }

  function throwUnreadable(cause: unknown): never {
    throw new TenkyoError('index-corrupt', `${contents} can’t be read.`, {
      hint: `Move the folder ${name}.lance out of the data folder (TENKYO_DATA): ${without}.`,
      cause,
    })
  }

  async function make(): Promise<Table> {
    const found = await find()
    if (found !== null) return found
    if (folder !== null && place !== null) {
      notice(`${contents} could not be read and was set aside in quarantine.`)
      await setTableAside(folder, name)
    }
    db ??= await connect(data, connection)
    const made = await db.createEmptyTable(name, schema)
    if (folder === null) await made.setUnenforcedPrimaryKey('id')
    else await sync(folder)
    if (path !== null) place = await placeOf(path)
    table = made
    return made
  }

  /** One at a time within this process; the lock is between processes. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(next: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(next, next)
    last = turn.catch(() => {})
    return turn
  }

  async function write<Value>(change: (writing: Writing) => Promise<Value>): Promise<Value> {
    const release = folder === null ? async () => {} : await acquireLock(folder, undefined, lock)
    try {
      return await inTurn(() => change({ read, make, settle }))
    } catch (error) {
      throw explainWriting(error)
    } finally {
      await release()
    }
  }

  return {
    read: (load) => inTurn(() => read(load)),
    write,
    close: () => void inTurn(async () => forget()),
  }
}

/** Writes rows, each in place of the one with its id; all of them or nothing. */
export async function upsertById(
  table: Table,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await table
    .mergeInsert('id')
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([...rows])
}
