/**
 * Opening an index for reading. What is current can change at any time, since another process
 * writes: every read begins with `current()` and keeps to what it gives.
 */
import { join } from 'node:path'
import { type Connection, connect, type Table } from '@lancedb/lancedb'
import type { DocumentRecord, ShownDocument } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import { closeTable } from './close-table.ts'
import { type ConversationStore, openConversations } from './conversations.ts'
import { type Notice, openTable, printNotice } from './heal.ts'
import { inTime } from './in-time.ts'
import { type KeptVectors, keepVectors } from './kept-vectors.ts'
import { throwUnreadable } from './lost.ts'
import { readInfo } from './meta.ts'
import { type KnownRows, readRecords, showAll } from './records.ts'
import type { IndexInfo, StoredPassage } from './rows.ts'
import { metaTable, type TableKind, tableNames } from './schema.ts'
import { checkTokenizer } from './self-test.ts'
import { openShelf, type ShelfStore } from './shelf.ts'
import type { Shelf } from './shelf-rows.ts'
import { connection, folderOf, placeOf } from './storage.ts'
import { type Unindexed, watchUnindexed } from './unindexed.ts'

export type Tables = Record<TableKind, Table>

/** What is current: the generation in use and, as the commit mark, its documents. */
export type Current = {
  info: IndexInfo
  tables: Tables
  /** By id, in the order of their sources; without those that the reader took out. */
  documents: ReadonlyMap<string, ShownDocument>
  /** All of them, as they were read. */
  records: ReadonlyMap<string, DocumentRecord>
  /** Another text whenever `documents` changed. */
  revision: string
  kept: Kept
}

/** What is kept in memory of a generation. */
type Kept = {
  /** Passages read lately, by id; they never change. */
  passages: Map<string, StoredPassage>
  /** The ids of all passages of documents read whole lately, in order, by id and version. */
  wholes: Map<string, readonly string[]>
  vectors: KeptVectors
  unindexed: Unindexed
}

export type Index = {
  /** Where it is kept: a folder or an object store's address. */
  data: string
  /** What is current now, the same object as long as nothing changed; null before anything was indexed. */
  current(): Promise<Current | null>
  /** What the reader keeps beside it, also before anything was indexed. */
  shelf: ShelfStore
  conversations: ConversationStore
  close(): void
}

/** What was last read, by the versions of the tables, and the shelf that it was shown with. */
type Seen = { meta: number; documents: number; shelf: Shelf | null }
const unseen: Seen = { meta: -1, documents: -1, shelf: null }

/**
 * Opens what is kept at `data`; an index that doesn't exist yet is empty, and is noticed once it does.
 * @param notice told what was set aside because it could not be read; stderr without one.
 * @throws TenkyoError `tokenizer-unfit`; `current()` throws `index-corrupt`.
 */
export async function openIndex(data: string, notice: Notice = printNotice): Promise<Index> {
  await checkTokenizer()
  const folder = folderOf(data)
  let db: Connection | null = null
  let meta: Table | null = null
  let seen = unseen
  const shelfStore = openShelf(data, notice)
  const conversations = openConversations(data, notice)
  let latest: Current | null = null
  let place: string | null = null
  let rows: KnownRows = new Map()

  /** Lets go of what was opened where the data folder was cleared, or another took its place. */
  async function forgetReplaced(folder: string): Promise<void> {
    const now = await placeOf(join(folder, `${metaTable}.lance`))
    if (now === place) return
    place = now
    db = null
    meta = null
    latest = null
    seen = unseen
  }

  async function openMeta(): Promise<Table | null> {
    if (folder !== null && place === null) return null
    db ??= await connect(data, connection)
    return openTable(db, metaTable, folder, notice)
  }

  async function load(): Promise<Current | null> {
    if (folder !== null) await forgetReplaced(folder)
    meta ??= await openMeta()
    if (db === null || meta === null) return null
    const metaVersion = await meta.version()
    if (metaVersion !== seen.meta || latest === null) {
      const info = await readInfo(meta)
      if (info === null) return null
      latest =
        latest?.info.generation === info.generation
          ? { ...latest, info }
          : await openGenerationTables(db, info)
      seen = { ...unseen, meta: metaVersion }
    }
    const documentsVersion = await latest.tables.documents.version()
    if (documentsVersion !== seen.documents) {
      rows = await readRecords(latest.tables.documents, rows)
      const byId = [...rows.values()].map((record) => [record.id, record] as const)
      latest = { ...latest, records: new Map(byId) }
      seen = { ...seen, documents: documentsVersion, shelf: null }
    }
    const shelf = await shelfStore.read()
    if (shelf !== seen.shelf) {
      const documents = showAll(latest.records, shelf)
      const { generation } = latest.info
      const revision = [place, generation, documentsVersion, shelf.revision].join('/')
      latest = { ...latest, documents, revision }
      seen = { ...seen, shelf }
      latest.kept.vectors.follow(documents)
      latest.kept.unindexed.follow(documents)
    }
    return latest
  }

  async function openGenerationTables(db: Connection, info: IndexInfo): Promise<Current> {
    const tables = await openTables(db, info.generation, folder, notice)
    const kept = {
      passages: new Map(),
      wholes: new Map(),
      vectors: keepVectors(tables.passages, info.dimensions),
      unindexed: watchUnindexed(tables.passages),
    }
    const none = { documents: new Map(), records: new Map(), revision: '' }
    return { info, tables, ...none, kept }
  }

  /** Once more where it fails, since the generation may have been replaced in between. */
  const reload = () => inTime(load().catch(load)).catch(throwUnreadable)

  let loaded: Promise<Current | null> = Promise.resolve(null)
  return {
    data,
    current() {
      loaded = loaded.then(reload, reload)
      return loaded
    },
    shelf: shelfStore,
    conversations,
    close() {
      for (const table of [meta, ...Object.values(latest?.tables ?? {})]) closeTable(table)
      db?.close()
      shelfStore.close()
      conversations.close()
    },
  }
}

async function openTables(
  db: Connection,
  generation: number,
  folder: string | null,
  notice: Notice,
): Promise<Tables> {
  const names = tableNames(generation)
  const open = async (kind: TableKind): Promise<Table> => {
    const table = await openTable(db, names[kind], folder, notice)
    if (table !== null) return table
    throw new TenkyoError('index-corrupt', `The index has lost its table ${names[kind]}.`, {
      hint: 'Run `npm run ingest` again: it makes the table anew.',
    })
  }
  return {
    documents: await open('documents'),
    contents: await open('contents'),
    passages: await open('passages'),
    terms: await open('terms'),
  }
}
