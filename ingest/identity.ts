/**
 * What stays the same when nothing changed: ids and versions, 24 hex digits each.
 */
import { createHash } from 'node:crypto'
import type { Span } from '#lib/document.ts'

/** Raised whenever the same bytes would be read differently: documents are then read anew. */
const pipelineVersion = '4'

function hash(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}

/** A document's id, permanent for its origin and source. */
export function documentIdOf(origin: string, source: string): string {
  return hash(origin, source)
}

/** What tells a file's bytes from any other bytes. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * A document's version. The embedder is no part of it: with other vectors the paper says the same,
 * and every citation of it stays where it was.
 * @param ocr the languages in which its pictures are read, if they are.
 */
export function versionOf(contentHash: string, ocr: string | null = null): string {
  return hash(contentHash, pipelineVersion, ...(ocr === null ? [] : ['ocr', ocr]))
}

/** A passage's id, permanent for the document's version. */
export function passageIdOf(documentId: string, version: string, { start, end }: Span): string {
  return hash(documentId, version, start, end)
}
