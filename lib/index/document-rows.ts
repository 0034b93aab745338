/**
 * The rows of documents, and of what is kept of each.
 */
import { z } from 'zod'
import { documentRecordSchema, documentTextSchema } from '#lib/contract.ts'
import type { DocumentRecord, DocumentText, Layout } from '#lib/document.ts'
import { packLayout, unpackLayout } from './layout-column.ts'
import { type NewDocument, toJson } from './rows.ts'

const bytes = z.instanceof(Uint8Array)
const versionRow = z.object({ id: z.string(), version: z.string() })
const documentRow = z.object({ record: z.string() })
const textRow = z.object({ text: z.string() })
const layoutRow = z.object({ version: z.string(), layout: bytes.nullable() })
const originalRow = z.object({ mediaType: z.string(), original: bytes })

export function toDocumentRow(record: DocumentRecord) {
  return { id: record.id, version: record.version, record: toJson(record) }
}

export function fromDocumentRow(row: unknown): DocumentRecord {
  return documentRecordSchema.parse(JSON.parse(documentRow.parse(row).record))
}

/** What a document's row says, as it stands there. */
export function rowTextOf(row: unknown): string {
  return documentRow.parse(row).record
}

export function fromVersionRow(row: unknown): { id: string; version: string } {
  return versionRow.parse(row)
}

export function toContentRow({ record, text, layout, original }: NewDocument) {
  const { id, version, mediaType } = record
  const packed = layout === null ? null : packLayout(layout)
  return { id, version, text: toJson(text), layout: packed, mediaType, original }
}

export function fromTextRow(row: unknown): DocumentText {
  return documentTextSchema.parse(JSON.parse(textRow.parse(row).text))
}

/** The layout of a document, and the version that it is of. */
export function fromLayoutRow(row: unknown): { version: string; layout: Layout | null } {
  const { version, layout } = layoutRow.parse(row)
  return { version, layout: layout === null ? null : unpackLayout(layout) }
}

export function fromOriginalRow(row: unknown): { mediaType: string; bytes: Uint8Array } {
  const { mediaType, original } = originalRow.parse(row)
  return { mediaType, bytes: original }
}
