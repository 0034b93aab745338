import type { Table } from '@lancedb/lancedb'

/** Closes a table; one that is being read can't be, and goes once nobody reads it. */
export function closeTable(table: Table | null): void {
  try {
    table?.close()
  } catch (error) {
    if (!/borrow/.test(String(error))) throw error
  }
}
