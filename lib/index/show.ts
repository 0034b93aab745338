import type { DocumentRecord, EditedField, ShownDocument } from '#lib/document.ts'
import type { Shelf } from './shelf-rows.ts'

const fields: readonly EditedField[] = ['title', 'authors', 'date', 'publisher']

/** A document as it is shown everywhere: what was read, with what the reader has put right. */
export function show(record: DocumentRecord, shelf: Shelf): ShownDocument {
  const edit = shelf.edits.get(record.id) ?? {}
  return {
    ...record,
    title: edit.title ?? record.title,
    authors: edit.authors ?? record.authors,
    date: edit.date === undefined ? record.date : edit.date,
    publisher: edit.publisher === undefined ? record.publisher : edit.publisher,
    edited: fields.filter((field) => edit[field] !== undefined),
    collections: shelf.collectionsOf.get(record.id) ?? [],
  }
}

/** True where the reader took the document out, and its bytes are those that it had then. */
export function isOut(
  { id, contentHash }: Pick<DocumentRecord, 'id' | 'contentHash'>,
  { leftOut }: Pick<Shelf, 'leftOut'>,
): boolean {
  return leftOut.get(id)?.contentHash === contentHash
}
