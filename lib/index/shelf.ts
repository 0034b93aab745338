/** The shelf: what a reader puts right of documents, the collections, and what was taken out. */
import { type Sync, syncPath } from './durable.ts'
import type { Notice } from './heal.ts'
import { type Opened, openKeptTable, upsertById } from './kept-table.ts'
import { optimizeTable } from './optimize.ts'
import { shelfSchema, shelfTable } from './schema.ts'
import { type Entry, fromShelfRows, nothing, type Shelf, toShelfRow } from './shelf-rows.ts'

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

/** After so many writes, what they left is put in order. */
const tidyAfter = 50

const empty = fromShelfRows([], '')

/** Opens what a reader keeps at `data`; nothing is made before something is written. */
export function openShelf(data: string, notice: Notice, sync: Sync = syncPath): ShelfStore {
  const kind = {
    name: shelfTable,
    schema: shelfSchema,
    lock: 'shelf.lock',
    contents: 'What you edited and collected',
    without: 'the papers are then there as they were read',
  } as const
  const kept = openKeptTable(data, kind, notice, sync)
  let latest = empty

  async function load(opened: Opened | null): Promise<Shelf> {
    if (opened === null) return empty
    const { table, revision } = opened
    if (revision !== latest.revision) {
      const rows: unknown[] = await table.query().select(['id', 'value']).toArray()
      latest = fromShelfRows(rows, revision)
    }
    return latest
  }

  return {
    read: () => kept.read(load),
    write: (change) =>
      kept.write(async ({ read, make, settle }) => {
        const entries = change(await read(load))
        if (entries.length > 0) {
          const table = await make()
          await upsertById(table, entries.map(toShelfRow))
          if ((await table.version()) % tidyAfter === 0) {
            await table.delete(`value = '${nothing}'`)
            await optimizeTable(table)
          }
          await settle()
        }
        return read(load)
      }),
    close: kept.close,
  }
}
