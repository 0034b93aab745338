/**
 * Putting documents into an index and taking them out. A document is there once its row in
 * `documents` names its version; other rows with its id are never seen.
 */
import type { Table } from '@lancedb/lancedb'
import type { DocumentRecord } from '#lib/document.ts'
import { explainWriting } from './disk-full.ts'
import { fromVersionRow, toContentRow, toDocumentRow } from './document-rows.ts'
import type { Generation } from './generation.ts'
import { toPassageRow } from './passage-rows.ts'
import { quantisedLength } from './quantise.ts'
import type { NewDocument } from './rows.ts'
import { where } from './schema.ts'
import { sweep } from './sweep.ts'

/**
 * Adds documents, each in place of its older version, all by one commit mark. Once this is done
 * they are on the disk. One whose version is there already is left as it is.
 * @throws RangeError where a vector has the wrong length or is not finite, or an id stands twice.
 * @throws TenkyoError `disk-full`; none of the documents is in the index then.
 */
export async function commitDocuments(
  generation: Generation,
  documents: readonly NewDocument[],
): Promise<void> {
  for (const document of documents) checkVectors(document, generation.info.dimensions)
  checkUnique(documents.map(({ record }) => record.id))
  checkUnique(documents.flatMap(({ passages }) => passages.map(({ id }) => id)))
  await writing(generation, async ({ tables, writer }) => {
    const older = await versionsOf(tables.documents, documents)
    const fresh = documents.filter(({ record }) => older.get(record.id) !== record.version)
    if (fresh.length === 0) return
    const passages = fresh.flatMap(({ record, passages }) =>
      passages.map((passage) => toPassageRow(passage, record.language)),
    )
    if (passages.length > 0) await insert(tables.passages, ['id'], passages, writer.folder)
    await insert(tables.contents, ['id', 'version'], fresh.map(toContentRow), writer.folder)
    await writer.settle()
    await upsert(
      tables.documents,
      ['id'],
      fresh.map(({ record }) => toDocumentRow(record)),
    )
    await writer.settle()
    const replaced = fresh.flatMap(({ record: { id } }): [string, string][] => {
      const version = older.get(id)
      return version === undefined ? [] : [[id, version]]
    })
    if (replaced.length === 0) return
    await tables.passages.delete(where.versions('documentId', replaced))
    await tables.contents.delete(where.versions('id', replaced))
    await writer.settle()
  })
}

/**
 * Takes documents out, with everything that is kept of them. Once this is done it is on the disk.
 * @throws TenkyoError `disk-full`
 */
export async function removeDocuments(
  generation: Generation,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await writing(generation, async ({ tables, writer }) => {
    await tables.documents.delete(where.id(ids))
    await writer.settle()
    await tables.passages.delete(where.document(ids))
    await tables.contents.delete(where.id(ids))
    await writer.settle()
  })
}

/** Writes after clearing away what an earlier write that failed may have left. */
async function writing(
  generation: Generation,
  write: (generation: Generation) => Promise<void>,
): Promise<void> {
  if (!generation.clean) await sweep(generation.tables, generation.writer.notice)
  generation.clean = false
  try {
    await write(generation)
    generation.clean = true
  } catch (error) {
    throw explainWriting(error)
  }
}

/**
 * Adds rows. In a folder nobody else writes and `sweep` has cleared the place; an object store may
 * hold the same rows from a run that was stopped.
 */
async function insert(
  table: Table,
  key: string[],
  rows: Record<string, unknown>[],
  folder: string | null,
): Promise<void> {
  if (folder === null) await upsert(table, key, rows)
  else await table.add(rows)
}

async function upsert(table: Table, key: string[], rows: Record<string, unknown>[]): Promise<void> {
  await table.mergeInsert(key).whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(rows)
}

/** The versions that are there of these documents. */
async function versionsOf(
  table: Table,
  documents: readonly NewDocument[],
): Promise<Map<DocumentRecord['id'], DocumentRecord['version']>> {
  if (documents.length === 0) return new Map()
  const ids = documents.map(({ record }) => record.id)
  const rows: unknown[] = await table
    .query()
    .where(where.id(ids))
    .select(['id', 'version'])
    .toArray()
  return new Map(rows.map(fromVersionRow).map(({ id, version }) => [id, version]))
}

/** LanceDB pads or cuts vectors of the wrong length without a word. */
function checkVectors({ record, passages }: NewDocument, dimensions: number): void {
  for (const { ordinal, vector, sentences, sentenceVectors } of passages) {
    const place = `passage ${ordinal} of ${record.source}`
    if (vector.length !== dimensions) {
      throw new RangeError(
        `The vector of ${place} has ${vector.length} dimensions instead of ${dimensions}.`,
      )
    }
    if (!vector.every(Number.isFinite)) {
      throw new RangeError(`The vector of ${place} holds something that is no number.`)
    }
    if (
      sentenceVectors.length !== sentences.length ||
      !sentenceVectors.every((bytes) => bytes.length === quantisedLength(dimensions))
    ) {
      throw new RangeError(`The sentence vectors of ${place} don’t fit its sentences.`)
    }
  }
}

function checkUnique(ids: readonly string[]): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new RangeError(`The id ${id} stands twice in one commit.`)
    seen.add(id)
  }
}
