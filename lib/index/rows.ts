/**
 * Between the product's types and the tables' rows. What comes out of a table is checked like
 * anything else from outside.
 */
import { z } from 'zod'
import { documentSchema, documentTextSchema } from '#lib/contract.ts'
import type { DocumentRecord, DocumentText, Passage } from '#lib/document.ts'
import { dequantise, pack, unpack } from './quantise.ts'

/** A passage on its way into the index. */
export type NewPassage = Passage & {
  text: string
  /** The folded text that full-text search reads. */
  searchText: string
  vector: Float32Array
  /** One quantised vector per sentence. */
  sentenceVectors: readonly Uint8Array[]
}

/** A document on its way into the index. */
export type NewDocument = {
  record: DocumentRecord
  text: DocumentText
  original: Uint8Array
  passages: readonly NewPassage[]
}

/** A passage as it is kept. `sentenceVectors` has one vector per sentence. */
export type StoredPassage = Passage & {
  language: string
  text: string
  searchText: string
  sentenceVectors: Float32Array[]
}

/** Vectors by the text they were made from; those of sentences are quantised. */
export type KnownVectors = {
  passages: Map<string, Float32Array>
  sentences: Map<string, Uint8Array>
}

/** A word of the papers in one language: in how many passages it stands, and its quantised vector. */
export type Term = { term: string; language: string; passages: number; vector: Uint8Array }

/** What a search needs to know of a passage. */
export type Hit = { id: string; documentId: string; version: string; language: string }

/** What an index was built with. `calibration` belongs to whoever answers from it. */
export type IndexInfo = {
  generation: number
  schema: number
  /** The setting that opens the embedder again. */
  embedder: string
  fingerprint: string
  dimensions: number
  calibration: unknown
}

const infoSchema = z.object({
  generation: z.int(),
  schema: z.int(),
  embedder: z.string(),
  fingerprint: z.string(),
  dimensions: z.int(),
  calibration: z.unknown(),
})
const sentencesSchema = z.array(
  z.object({ id: z.string(), start: z.int(), end: z.int(), statable: z.boolean() }),
)
const bytes = z.instanceof(Uint8Array)
const metaRow = z.object({ info: z.string() })
const versionRow = z.object({ id: z.string(), version: z.string() })
const hitRow = versionRow.extend({ documentId: z.string(), language: z.string() })
const nearRow = hitRow.extend({ _distance: z.number() })
const matchRow = hitRow.extend({ _score: z.number() })
const termRow = z.object({
  term: z.string(),
  language: z.string(),
  passages: z.int(),
  vector: bytes,
})
const searchTextRow = hitRow.pick({ documentId: true, version: true, language: true }).extend({
  searchText: z.string(),
})
const documentRow = z.object({ record: z.string() })
const textRow = z.object({ text: z.string() })
const originalRow = z.object({ mediaType: z.string(), original: bytes })
const passageRow = z.object({
  id: z.string(),
  documentId: z.string(),
  version: z.string(),
  ordinal: z.int(),
  language: z.string(),
  start: z.int(),
  end: z.int(),
  page: z.int().nullable(),
  headings: z.string(),
  holder: z.string().nullable(),
  text: z.string(),
  searchText: z.string(),
  sentences: z.string(),
  sentenceVectors: bytes,
})

const vectorRow = passageRow.pick({
  start: true,
  text: true,
  sentences: true,
  sentenceVectors: true,
})

export function toMetaRow(info: IndexInfo) {
  return { id: 'index', info: JSON.stringify(info) }
}

export function fromMetaRow(row: unknown): IndexInfo {
  return infoSchema.parse(JSON.parse(metaRow.parse(row).info))
}

export function toDocumentRow(record: DocumentRecord) {
  return { id: record.id, version: record.version, record: toJson(record) }
}

export function fromDocumentRow(row: unknown): DocumentRecord {
  return documentSchema.parse(JSON.parse(documentRow.parse(row).record))
}

export function toTermRow({ term, language, passages, vector }: Term) {
  return { id: `${language}:${term}`, term, language, passages, vector }
}

export function fromTermRow(row: unknown): Term {
  return termRow.parse(row)
}

export function fromSearchTextRow(row: unknown) {
  return searchTextRow.parse(row)
}

export function fromVersionRow(row: unknown): { id: string; version: string } {
  return versionRow.parse(row)
}

export function toContentRow({ record, text, original }: NewDocument) {
  const { id, version, mediaType } = record
  return { id, version, text: toJson(text), mediaType, original }
}

export function fromTextRow(row: unknown): DocumentText {
  return documentTextSchema.parse(JSON.parse(textRow.parse(row).text))
}

export function fromOriginalRow(row: unknown): { mediaType: string; bytes: Uint8Array } {
  const { mediaType, original } = originalRow.parse(row)
  return { mediaType, bytes: original }
}

export function toPassageRow(passage: NewPassage, language: string) {
  const { id, documentId, version, ordinal, start, end, page, holder, vector } = passage
  return {
    id,
    documentId,
    version,
    ordinal,
    language,
    start,
    end,
    page,
    headings: toJson(passage.headings),
    holder: holder?.toWellFormed() ?? null,
    text: passage.text.toWellFormed(),
    searchText: passage.searchText.toWellFormed(),
    sentences: toJson(passage.sentences),
    vector,
    sentenceVectors: pack(passage.sentenceVectors),
  }
}

export function fromPassageRow(row: unknown, dimensions: number): StoredPassage {
  const { headings, sentences, sentenceVectors, ...rest } = passageRow.parse(row)
  return {
    ...rest,
    headings: z.array(z.string()).parse(JSON.parse(headings)),
    sentences: sentencesSchema.parse(JSON.parse(sentences)),
    sentenceVectors: unpack(sentenceVectors, dimensions).map(dequantise),
  }
}

/** The vectors of a passage and of its sentences, as they are kept. */
export function fromVectorRow(row: unknown, dimensions: number) {
  const { start, text, ...rest } = vectorRow.parse(row)
  const packed = unpack(rest.sentenceVectors, dimensions)
  const sentences = sentencesSchema.parse(JSON.parse(rest.sentences)).flatMap((sentence, at) => {
    const vector = packed[at]
    const said = text.slice(sentence.start - start, sentence.end - start)
    return vector === undefined ? [] : [{ text: said, vector }]
  })
  return { text, vector: vectorIn(row), sentences }
}

/** LanceDB brings an Arrow of its own, so its class can't be asked for. */
const arrowVector = z.custom<{ toArray(): Float32Array }>(
  (value) => value instanceof Object && 'toArray' in value && typeof value.toArray === 'function',
)
const vectorCell = z.object({ vector: arrowVector })

/** The vector of a row. */
export function vectorIn(row: unknown): Float32Array {
  return new Float32Array(vectorCell.parse(row).vector.toArray())
}

export function fromHitRow(row: unknown): Hit {
  return hitRow.parse(row)
}

/** A passage found by its vector, with the cosine. */
export function fromNearRow(row: unknown): Hit & { score: number } {
  const { _distance, ...hit } = nearRow.parse(row)
  return { ...hit, score: 1 - _distance }
}

/** A passage found by its words, with its BM25. */
export function fromMatchRow(row: unknown): Hit & { score: number } {
  const { _score, ...hit } = matchRow.parse(row)
  return { ...hit, score: _score }
}

/** JSON in which half a surrogate pair, which tables can't hold, is U+FFFD: lengths stay. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, one) => (typeof one === 'string' ? one.toWellFormed() : one))
}
