/**
 * What is kept of each document.
 */
import type { DocumentRecord, DocumentText } from '#lib/document.ts'
import { type Current, consistently, type Index } from './open.ts'
import {
  fromOriginalRow,
  fromPassageRow,
  fromTextRow,
  fromVectorRow,
  type KnownVectors,
  type StoredPassage,
} from './rows.ts'
import { passageColumns, vectorColumns, where } from './schema.ts'

/** All documents, by source. */
export async function listDocuments(index: Index): Promise<DocumentRecord[]> {
  return [...((await index.current())?.documents.values() ?? [])]
}

/** A document, or null where there is none with this id. */
export async function getDocument(index: Index, id: string): Promise<DocumentRecord | null> {
  return (await index.current())?.documents.get(id) ?? null
}

/** What a document says; null where there is none with this id. */
export async function getText(index: Index, id: string): Promise<DocumentText | null> {
  const row = await contentOf(index, id, ['text'])
  return row === undefined ? null : fromTextRow(row)
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

/** All passages of a document, in order; none where there is no such document. */
export async function readPassagesOf(index: Index, id: string): Promise<StoredPassage[]> {
  const passages = await consistently(index, async (current) => {
    const version = current.documents.get(id)?.version
    if (version === undefined) return []
    const rows: unknown[] = await current.tables.passages
      .query()
      .where(where.versions('documentId', [[id, version]]))
      .select(passageColumns)
      .toArray()
    return rows.map((row) => fromPassageRow(row, current.info.dimensions))
  })
  return (passages ?? []).sort((one, other) => one.ordinal - other.ordinal)
}

/** The vectors that are kept of these documents, by the text they were made from. */
export async function readVectors(index: Index, ids: readonly string[]): Promise<KnownVectors> {
  const known: KnownVectors = { passages: new Map(), sentences: new Map() }
  await consistently(index, async ({ documents, tables, info }) => {
    const versions = ids.flatMap((id): [string, string][] => {
      const version = documents.get(id)?.version
      return version === undefined ? [] : [[id, version]]
    })
    if (versions.length === 0) return
    const rows: unknown[] = await tables.passages
      .query()
      .where(where.versions('documentId', versions))
      .select(vectorColumns)
      .toArray()
    for (const row of rows) {
      const { text, vector, sentences } = fromVectorRow(row, info.dimensions)
      known.passages.set(text, vector)
      for (const sentence of sentences) known.sentences.set(sentence.text, sentence.vector)
    }
  })
  return known
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
