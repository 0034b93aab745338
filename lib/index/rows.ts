/**
 * What is kept in the tables, as the product's own types. Each table's own file turns them into its rows
 * and back; what comes out of a table is checked like anything else from outside.
 */
import type { DocumentRecord, DocumentText, Layout, Passage } from '#lib/document.ts'

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
  /** Where the text stands on the pages of the original; null where that can't be told. */
  layout: Layout | null
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

/** JSON in which half a surrogate pair, which tables can't hold, is U+FFFD: lengths stay. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, one) => (typeof one === 'string' ? one.toWellFormed() : one))
}
