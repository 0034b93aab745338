import type { Table } from '@lancedb/lancedb'
import type { DocumentRecord, ShownDocument } from '#lib/document.ts'
import { fromDocumentRow } from './document-rows.ts'
import type { Shelf } from './shelf-rows.ts'
import { isOut, show } from './show.ts'

/** The documents of a table as they were read, by id, in the order of their sources. */
export async function readRecords(documents: Table): Promise<Map<string, DocumentRecord>> {
  const rows: unknown[] = await documents.query().select(['record']).toArray()
  return new Map(
    rows
      .map(fromDocumentRow)
      .sort((one, other) => (one.source < other.source ? -1 : 1))
      .map((record) => [record.id, record]),
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
