/**
 * What is kept of each document.
 */
import { createHash } from 'node:crypto'
import type { DocumentText, Layout, ShownDocument } from '#lib/document.ts'
import { consistently } from './consistently.ts'
import { fromLayoutRow, fromOriginalRow, fromTextRow } from './document-rows.ts'
import type { Current, Index } from './open.ts'
import { where } from './schema.ts'

/** All documents, by source. */
export async function listDocuments(index: Index): Promise<ShownDocument[]> {
  return [...((await index.current())?.documents.values() ?? [])]
}

/** A document, or null where there is none with this id. */
export async function getDocument(index: Index, id: string): Promise<ShownDocument | null> {
  return (await index.current())?.documents.get(id) ?? null
}

/** Another text whenever the documents, what is edited of them, or the collections changed. */
export async function revisionOf(index: Index): Promise<string> {
  const revision = (await index.current())?.revision ?? (await index.shelf.read()).revision
  return createHash('sha256').update(revision).digest('hex').slice(0, 16)
}

/** What a document says; null where there is none with this id. */
export async function getText(index: Index, id: string): Promise<DocumentText | null> {
  const row = await contentOf(index, id, ['text'])
  return row === undefined ? null : fromTextRow(row)
}

/**
 * Where a document's text stands on the pages of its original, and the version that this is of; `layout`
 * is null where its format has none, and all of it where there is no document with this id.
 */
export async function getLayout(
  index: Index,
  id: string,
): Promise<{ version: string; layout: Layout | null } | null> {
  const row = await contentOf(index, id, ['version', 'layout'])
  return row === undefined ? null : fromLayoutRow(row)
}

/** A document's bytes as they were read; null where there is none with this id. */
export async function getOriginal(
  index: Index,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const row = await contentOf(index, id, ['mediaType', 'original'])
  return row === undefined ? null : fromOriginalRow(row)
}

/** How many documents and passages there are, and how many passages in each language. */
export async function countContents(index: Index): Promise<{
  documents: number
  passages: number
  languages: Map<string, number>
}> {
  const records = await listDocuments(index)
  const languages = new Map<string, number>()
  for (const { language, passages } of records) {
    languages.set(language, (languages.get(language) ?? 0) + passages)
  }
  const passages = records.reduce((sum, record) => sum + record.passages, 0)
  return { documents: records.length, passages, languages }
}

async function contentOf(index: Index, id: string, columns: string[]): Promise<unknown> {
  return consistently(index, async ({ documents, tables }: Current) => {
    const version = documents.get(id)?.version
    if (version === undefined) return undefined
    const filter = where.versions('id', [[id, version]])
    const [row] = await tables.contents.query().where(filter).select(columns).limit(1).toArray()
    return row
  })
}
