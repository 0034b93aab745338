/**
 * What a reader puts right of a document's data. It belongs to the document's id, so it outlives new
 * versions of the file and is there again where the file was away for a while.
 */
import type { DocumentPatch } from '#lib/contract.ts'
import type { DocumentRecord, ShownDocument } from '#lib/document.ts'
import { getDocument } from './documents.ts'
import type { Index } from './open.ts'
import type { Edit } from './shelf-rows.ts'

/**
 * Puts a document's data right. Null takes a field back to what was read, and so does what was read
 * itself; an empty date or publisher says that the paper has none.
 * @returns the document as it is shown now; null where there is none with this id.
 * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`
 */
export async function editDocument(
  index: Index,
  id: string,
  patch: DocumentPatch,
): Promise<ShownDocument | null> {
  const current = await index.current()
  const record = current?.records.get(id)
  if (record === undefined || !current?.documents.has(id)) return null
  await index.shelf.write(({ edits }) => {
    const before = edits.get(id) ?? {}
    const edit = withPatch(record, before, patch)
    const isEmpty = Object.values(edit).every((value) => value === undefined)
    if (JSON.stringify(before) === JSON.stringify(edit)) return []
    return [{ kind: 'edit', id, value: isEmpty ? null : edit }]
  })
  return getDocument(index, id)
}

function withPatch(record: DocumentRecord, edit: Edit, patch: DocumentPatch): Edit {
  return {
    title: choose(toWanted(patch.title, same), edit.title, record.title),
    authors: choose(toWanted(patch.authors, same), edit.authors, record.authors),
    date: choose(toWanted(patch.date, noneIfEmpty), edit.date, record.date),
    publisher: choose(toWanted(patch.publisher, noneIfEmpty), edit.publisher, record.publisher),
  }
}

/** What a field is to say; null: what was read; undefined: what it says now. */
type Wanted<Value> = { value: Value } | null | undefined

const noneIfEmpty = (value: string): string | null => (value === '' ? null : value)

function toWanted<Given, Value>(
  given: Given | null | undefined,
  toValue: (given: Given) => Value,
): Wanted<Value> {
  if (given === undefined) return undefined
  return given === null ? null : { value: toValue(given) }
}

const same = <Value>(value: Value): Value => value

/** The edit that is left to keep; undefined where there is none. */
function choose<Value>(
  wanted: Wanted<Value>,
  before: Value | undefined,
  read: Value,
): Value | undefined {
  const value = wanted === undefined ? before : wanted?.value
  return JSON.stringify(value) === JSON.stringify(read) ? undefined : value
}
