/**
 * The shelf: what a reader keeps beside the index. It has a table and a lock of its own, so it can be
 * written while papers are indexed, and outlives every rebuilding of the index.
 */
import { join } from 'node:path'
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import { TenkyoError } from '#lib/errors.ts'
import { explainWriting } from './disk-full.ts'
import { type Sync, settler, syncPath } from './durable.ts'
import { type Notice, openTable, setTableAside } from './heal.ts'
import { acquireLock } from './lock.ts'
import { optimizeTable } from './optimize.ts'
import { shelfSchema, shelfTable } from './schema.ts'
import { type Entry, fromShelfRows, nothing, type Shelf, toShelfRow } from './shelf-rows.ts'
import { connection, folderOf, placeOf } from './storage.ts'

export type ShelfStore = {
  /** What is kept now, the same object as long as nothing changed. */
  read(): Promise<Shelf>
  /**
   * Writes what `change` makes of what is kept, all of it or nothing; once this is done it is on the
   * disk. Nobody else writes meanwhile.
   * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`, and what `change` throws.
   */
  write(change: (shelf: Shelf) => readonly Entry[]): Promise<Shelf>
  close(): void
}

/** How often an object store is asked whether there is a shelf now. */
const lookAgainMs = 5000
/** After so many writes, what they left is put in order. */
const tidyAfter = 50

const empty = fromShelfRows([], '')

/** Opens what a reader keeps at `data`; nothing is made before something is written. */
export function openShelf(data: string, notice: Notice, sync: Sync = syncPath): ShelfStore {
  const folder = folderOf(data)
  const path = folder === null ? null : join(folder, `${shelfTable}.lance`)
  const settle = path === null ? async () => {} : settler(path, sync)
  let db: Connection | null = null
  let table: Table | null = null
  let place: string | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  let latest = { version: -1, shelf: empty }

  function forget(): void {
    table?.close()
    db?.close()
    table = null
    db = null
    latest = { version: -1, shelf: empty }
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
    table ??= await openTable(db, shelfTable, folder, notice)
    return table
  }

  async function load(): Promise<Shelf> {
    const found = await find()
    if (found === null) return empty
    const version = await found.version()
    if (version !== latest.version) {
      const rows: unknown[] = await found.query().select(['id', 'value']).toArray()
      latest = { version, shelf: fromShelfRows(rows, `${place ?? ''}:${version}`) }
    }
    return latest.shelf
  }

  /** Once more from the start where it fails: what is torn is set aside as it is opened. */
  async function reload(): Promise<Shelf> {
    try {
      return await load()
    } catch {
      forget()
      return await load().catch(throwUnreadable)
    }
  }

  async function make(): Promise<Table> {
    if (folder !== null && place !== null) {
      notice('What was edited and collected could not be read and was set aside in quarantine.')
      await setTableAside(folder, shelfTable)
    }
    db ??= await connect(data, connection)
    const made = await db.createEmptyTable(shelfTable, shelfSchema)
    if (folder === null) await made.setUnenforcedPrimaryKey('id')
    else await sync(folder)
    if (path !== null) place = await placeOf(path)
    table = made
    return made
  }

  async function put(entries: readonly Entry[]): Promise<void> {
    const found = (await find()) ?? (await make())
    await found
      .mergeInsert('id')
      .whenMatchedUpdateAll()
      .whenNotMatchedInsertAll()
      .execute(entries.map(toShelfRow))
    if ((await found.version()) % tidyAfter === 0) {
      await found.delete(`value = '${nothing}'`)
      await optimizeTable(found)
    }
    await settle()
  }

  /** One at a time within this process; the lock is between processes. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(next: () => Promise<T>): Promise<T> => {
    const turn = last.then(next, next)
    last = turn.catch(() => {})
    return turn
  }

  async function write(change: (shelf: Shelf) => readonly Entry[]): Promise<Shelf> {
    const release =
      folder === null ? async () => {} : await acquireLock(folder, undefined, 'shelf.lock')
    try {
      return await inTurn(async () => {
        const entries = change(await reload())
        if (entries.length > 0) await put(entries)
        return reload()
      })
    } catch (error) {
      throw explainWriting(error)
    } finally {
      await release()
    }
  }

  return {
    read: () => inTurn(reload),
    write,
    close: forget,
  }
}

function throwUnreadable(cause: unknown): never {
  throw new TenkyoError('index-corrupt', 'What you edited and collected can’t be read.', {
    hint: `Move the folder ${shelfTable}.lance out of the data folder (TENKYO_DATA): the papers are then there as they were read.`,
    cause,
  })
}
