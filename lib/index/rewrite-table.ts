import type { Table } from '@lancedb/lancedb'

/** So many rows are in memory at once. */
const atOnce = 500

/**
 * Writes all rows of a table anew and clears away its states of more than `keptMs` ago. Deleting alone
 * leaves the bytes: LanceDB only notes which rows of a file count no more, and joins files again once a
 * tenth of their rows does. A file of which no row counts goes as a whole.
 */
export async function rewriteTable(table: Table, keptMs: number): Promise<void> {
  const { fields } = await table.schema()
  const columns = fields.map(({ name }) => name)
  for await (const batch of table.query().select(columns)) {
    for (let at = 0; at < batch.numRows; at += atOnce) {
      const rows = batch.slice(at, at + atOnce).toArray()
      await table
        .mergeInsert('id')
        .whenMatchedUpdateAll()
        .execute(rows.map((row) => ({ ...row.toJSON() })))
    }
  }
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - keptMs) })
}
