import type { Table } from '@lancedb/lancedb'
import type { DocumentRecord, ShownDocument } from '#lib/document.ts'
import { fromDocumentRow, rowTextOf } from './document-rows.ts'
import type { Shelf } from './shelf-rows.ts'
import { isOut, show } from './show.ts'

/** A document as it was read, by the row that says so: rows of the same text need no second reading. */
export type KnownRows = ReadonlyMap<string, DocumentRecord>

/**
 * The documents of a table as they were read, in the order of their sources.
 * @param known what an earlier call gave.
 */
export async function readRecords(documents: Table, known: KnownRows): Promise<KnownRows> {
  const rows: unknown[] = await documents.query().select(['record']).toArray()
  return new Map(
    rows
      .map((row): [string, DocumentRecord] => {
        const text = rowTextOf(row)
        return [text, known.get(text) ?? fromDocumentRow(row)]
      })
      .sort(([, one], [, other]) => (one.source < other.source ? -1 : 1)),
  )
}

/** The same as they are shown, without those that the reader took out. */
export function showAll(
  records: ReadonlyMap<string, DocumentRecord>,
  shelf: Shelf,
): Map<string, ShownDocument> {
  const shown = new Map<string, ShownDocument>()
  for (const [id, record] of records) if (!isOut(record, shelf)) shown.set(id, show(record, shelf))
  return shown
}
