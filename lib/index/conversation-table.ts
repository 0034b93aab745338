/**
 * How conversations are read from their table, written to it, and cleared away.
 */
import type { Table } from '@lancedb/lancedb'
import {
  fromHeadRow,
  fromMarkRow,
  fromPackedRow,
  type Head,
  headColumns,
  isGone,
  markColumns,
  type TurnMark,
  which,
} from './conversation-rows.ts'
import type { Opened } from './kept-table.ts'
import { optimizeTable } from './optimize.ts'

/** What is known of a conversation that is to change; `value` as it was kept with its head. */
export type Known = { head: Head; value: unknown; turns: readonly TurnMark[] }

/** Joins the small files that many turns leave. */
export async function tidy(table: Table): Promise<void> {
  await table.delete(which.gone)
  await optimizeTable(table)
}

/**
 * Leaves nothing of what is gone on the disk. Deleting alone leaves the bytes: LanceDB only notes which
 * rows count no more. Joining the files writes the others anew, and the states before that one, also
 * the one that the joining begins with, take the old files with them.
 */
export async function purge(table: Table): Promise<void> {
  await table.delete(which.gone)
  await table.optimize({ cleanupOlderThan: new Date() })
  await table.optimize({ cleanupOlderThan: new Date() })
}

/** What is known of a conversation that is to change. */
export async function knownOf(
  opened: Opened | null,
  id: string,
): Promise<Known | null | 'deleted'> {
  const known = opened === null ? null : await readHead(opened.table, id)
  if (opened === null || known === null) return null
  if (known === 'deleted') return known
  const rows = await readRows(opened.table, which.turnsOf(id), markColumns)
  return { ...known, turns: inOrder(rows.map(fromMarkRow)) }
}

/** What a conversation is, without its turns; null where there is none. */
export async function readHead(
  table: Table,
  id: string,
): Promise<{ head: Head; value: unknown } | null | 'deleted'> {
  const [row] = await readRows(table, which.head(id), [...headColumns, 'packed'])
  if (row === undefined) return null
  return isGone(row) ? 'deleted' : { head: fromHeadRow(row), value: fromPackedRow(row) }
}

/** Rows of turns by their place in the conversation. */
export function inOrder<Row>(rows: readonly Row[]): Row[] {
  const ordinalOf = (row: Row): number =>
    typeof row === 'object' && row !== null && 'ordinal' in row ? Number(row.ordinal) : 0
  return [...rows].sort((one, other) => ordinalOf(one) - ordinalOf(other))
}

/** The rows that pass a filter. */
export function readRows(table: Table, filter: string, columns: string[]): Promise<unknown[]> {
  return table.query().where(filter).select(columns).toArray()
}

/**
 * Writes rows in place of those with their ids. What was deleted meanwhile, as another server may in an
 * object store, stays so.
 */
export async function upsertKept(table: Table, rows: Record<string, unknown>[]): Promise<void> {
  await table
    .mergeInsert('id')
    .whenMatchedUpdateAll({ where: "target.state = 'kept' OR target.ordinal >= 0" })
    .whenNotMatchedInsertAll()
    .execute(rows)
}
