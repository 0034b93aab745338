import { createHash } from 'node:crypto'
import type { ShownDocument } from '#lib/document.ts'
import { quantise } from '#lib/index/quantise.ts'
import type { NewDocument, NewPassage } from '#lib/index/rows.ts'
import { fold } from '#lib/text/fold.ts'
import { hashVector } from './hash-embedder.ts'

const hex = (...parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)

/** A document in which each of `said` is a paragraph, a sentence and a passage of its own. */
export function buildDocument(
  source: string,
  said: readonly string[],
  { language = 'ja', origin = 'papers' } = {},
): NewDocument {
  const id = hex(origin, source)
  const version = hex(said)
  const text = said.join('\n')
  let end = -1
  const spans = said.map((one) => {
    const start = end + 1
    end = start + one.length
    return { start, end }
  })
  const sentences = spans.map((span) => ({ ...span, id: hex(id, version, span), statable: true }))
  const passages = said.map((one, ordinal): NewPassage => {
    const span = spans[ordinal] ?? { start: 0, end: 0 }
    return {
      ...span,
      id: hex(id, version, ordinal),
      documentId: id,
      version,
      ordinal,
      headings: ['序'],
      holder: null,
      pages: [],
      sentences: sentences.slice(ordinal, ordinal + 1),
      text: one,
      searchText: fold(one),
      vector: hashVector(one),
      sentenceVectors: [quantise(hashVector(one))],
    }
  })
  const original = new TextEncoder().encode(text)
  return {
    record: {
      id,
      version,
      origin,
      source,
      title: source,
      authors: [],
      date: null,
      publisher: null,
      language,
      mediaType: 'text/plain',
      bytes: original.length,
      characters: text.length,
      pages: null,
      passages: passages.length,
      contentHash: hex(text),
      ocr: null,
      ingestedAt: '2026-01-01T00:00:00.000Z',
      warnings: [],
    },
    text: {
      version,
      text,
      pages: [],
      sections: [],
      blocks: spans.map((span) => ({ ...span, kind: 'paragraph', depth: 0 })),
      sentences,
      notes: [],
      map: [{ start: 0, end: text.length, rawStart: 0 }],
    },
    layout: null,
    original,
    passages,
  }
}

/** A document as it is shown while the reader has neither edited nor collected it. */
export function asShown({ record }: NewDocument): ShownDocument {
  return { ...record, edited: [], collections: [] }
}
