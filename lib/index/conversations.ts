/**
 * Conversations, kept beside the index: they are there whatever is indexed, rebuilt or taken out.
 */
import type { Table } from '@lancedb/lancedb'
import {
  fromHeadRow,
  fromPackedRow,
  fromSaidRow,
  fromWordsRow,
  goneHeadRow,
  goneTurnRow,
  type Head,
  headColumns,
  keyOf,
  type NewTurn,
  packedColumns,
  saidColumns,
  type TurnMark,
  toHeadRow,
  toTurnRow,
  which,
  wordsColumns,
} from './conversation-rows.ts'
import {
  inOrder,
  type Known,
  knownOf,
  purge,
  readHead,
  readRows,
  tidy,
  upsertKept,
} from './conversation-table.ts'
import { type Sync, syncPath } from './durable.ts'
import type { Notice } from './heal.ts'
import { type Opened, openKeptTable } from './kept-table.ts'
import { conversationsSchema, conversationsTable, where } from './schema.ts'

/** What becomes of a conversation: its head, turns put into it, turns taken out. */
type Change = {
  head: Head
  value: unknown
  put: readonly NewTurn[]
  drop: readonly TurnMark[]
}

export type ConversationStore = {
  /** What the conversations are, in no order. */
  heads(): Promise<readonly Head[]>
  /**
   * What is said in a turn of each conversation in which one has all of `words`, by the conversation's
   * id.
   * @param words folded.
   */
  find(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** A conversation with its turns, in their order, as they were kept; null where there is none. */
  open(id: string): Promise<{ head: Head; value: unknown; turns: unknown[] } | null>
  /**
   * Writes what `change` makes of a conversation, all of it or nothing, and nothing where that is null;
   * once this is done it is on the disk, and what it replaced leaves the disk soon after. `change` is
   * given null where there is none, `deleted` where there was one.
   * @returns what the conversation is then; null where nothing was written.
   * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`, and what `change` throws.
   */
  write(
    id: string,
    change: (known: Known | null | 'deleted') => Change | null,
  ): Promise<Head | null>
  /**
   * Deletes a conversation, and keeps it from coming back. In a folder its bytes are gone once this is
   * done, unless another process is reading them at that moment, or a power cut left a state of the
   * table in `quarantine`. An object store may keep versions of its own.
   * @returns false where there was none.
   * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`
   */
  delete(id: string): Promise<boolean>
  close(): void
}

/** After so many versions of the table, its files are joined. */
const tidyAfter = 50

/** Opens the conversations kept at `data`; nothing is made before something is written. */
export function openConversations(
  data: string,
  notice: Notice,
  sync: Sync = syncPath,
): ConversationStore {
  const kind = {
    name: conversationsTable,
    schema: conversationsSchema,
    lock: 'conversations.lock',
    contents: 'What is kept of conversations',
    without: 'new ones are then kept in its place',
  } as const
  const kept = openKeptTable(data, kind, notice, sync)
  let isClosed = false
  let latest: { revision: string; heads: readonly Head[] } = { revision: '', heads: [] }

  async function headsOf(opened: Opened | null): Promise<readonly Head[]> {
    if (opened === null) return []
    if (opened.revision !== latest.revision) {
      const rows = await readRows(opened.table, which.heads, headColumns)
      latest = { revision: opened.revision, heads: rows.map(fromHeadRow) }
    }
    return latest.heads
  }

  async function find(opened: Opened | null, words: readonly string[]) {
    if (opened === null) return new Map()
    const rows = (await readRows(opened.table, which.turns, wordsColumns)).map(fromWordsRow)
    const hits = new Map<string, string>()
    for (const { id, conversation, words: said } of rows) {
      if (!hits.has(conversation) && words.every((word) => said.includes(word))) {
        hits.set(conversation, id)
      }
    }
    if (hits.size === 0) return new Map()
    const found = await readRows(opened.table, where.id([...hits.values()]), saidColumns)
    const said = new Map(found.map(fromSaidRow).map((one) => [one.conversation, one.said]))
    return new Map(
      (await headsOf(opened)).flatMap(({ id }) => {
        const pieces = said.get(keyOf(id))
        return pieces === undefined ? [] : [[id, pieces] as const]
      }),
    )
  }

  /** Clears away what was replaced. Nobody waits for it; what fails is done the next time. */
  function clearLater(clear: (table: Table) => Promise<void>): void {
    const clearing = kept.write(async ({ read, settle }) => {
      if (isClosed) return
      await read(async (opened) => (opened === null ? undefined : clear(opened.table)))
      await settle()
    })
    clearing.catch(() => {})
  }

  return {
    heads: () => kept.read(headsOf),
    find: (words) => kept.read((opened) => find(opened, words)),
    open: (id) =>
      kept.read(async (opened) => {
        const known = opened === null ? null : await readHead(opened.table, id)
        if (opened === null || known === null || known === 'deleted') return null
        const rows = await readRows(opened.table, which.turnsOf(id), packedColumns)
        return { ...known, turns: inOrder(rows).map(fromPackedRow) }
      }),
    write: (id, change) =>
      kept.write(async (writing) => {
        const known = await writing.read((opened) => knownOf(opened, id))
        const next = change(known)
        if (next === null) return null
        const table = await writing.make()
        const before = await table.version()
        const { head, value, put, drop } = next
        await upsertKept(table, [
          toHeadRow(head, value),
          ...put.map((turn) => toTurnRow(id, turn)),
          ...drop.map((turn) => goneTurnRow(id, turn)),
        ])
        await writing.settle()
        const after = await table.version()
        if (isReplacing(known, next)) clearLater(purge)
        else if (Math.floor(before / tidyAfter) < Math.floor(after / tidyAfter)) clearLater(tidy)
        return head
      }),
    delete: (id) =>
      kept.write(async (writing) => {
        const known = await writing.read((opened) => knownOf(opened, id))
        if (known === 'deleted') return false
        const table = await writing.make()
        const turns = known === null ? [] : known.turns
        await upsertKept(table, [goneHeadRow(id), ...turns.map((turn) => goneTurnRow(id, turn))])
        await writing.settle()
        if (known !== null) {
          await purge(table)
          await writing.settle()
        }
        return known !== null
      }),
    close() {
      isClosed = true
      kept.close()
    },
  }
}

/** True where something that was kept before is not any more; false where a turn was only added. */
function isReplacing(known: Known | null | 'deleted', { put, drop }: Change): boolean {
  if (known === null || known === 'deleted') return false
  const before = new Set(known.turns.map(({ id }) => id))
  return drop.length > 0 || put.every(({ id }) => before.has(id))
}
