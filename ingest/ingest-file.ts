/**
 * One file from its bytes to a document that can be committed.
 */
import { type DocumentRecord, textOf } from '#lib/document.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readVectors } from '#lib/index/passages.ts'
import type { KnownVectors, NewDocument, NewPassage } from '#lib/index/rows.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { type Embedding, embedMissing, type Texts } from './embed-texts.ts'
import type { RecognisedPage } from './extract/recognised.ts'
import { contentHashOf, documentIdOf, passageIdOf, versionOf } from './identity.ts'
import { mayNeedOcr } from './ocr/read-pictures.ts'
import type { Identity } from './origins.ts'
import type { ReadDocument, readDocument } from './read.ts'

/** A file as it was found, with the document that it makes. */
export type SourceFile = Identity & {
  bytes: Uint8Array
  documentId: string
  version: string
  contentHash: string
  /** The languages in which OCR reads its pages without usable text; null to leave them. */
  ocr: string | null
}

/** Names the document that a file makes; costs one hash. */
export function identify(identity: Identity, bytes: Uint8Array): SourceFile {
  const contentHash = contentHashOf(bytes)
  return {
    ...identity,
    bytes,
    documentId: documentIdOf(identity.origin, identity.source),
    version: versionOf(contentHash),
    contentHash,
    ocr: null,
  }
}

/** The same file, its pictures to be read in these languages; as it is where it can have none. */
export function withOcr(file: SourceFile, ocr: string | null): SourceFile {
  if (ocr === null || !mayNeedOcr(file.bytes)) return file
  return { ...file, ocr, version: versionOf(file.contentHash, ocr) }
}

/** A file that is read; its passages have no vectors yet. */
export type Draft = { file: SourceFile; read: ReadDocument }

/**
 * Reads a file.
 * @param read `readDocument`, or a reader's that does the same in another process.
 * @param recognised pages of it without usable text, as OCR read them.
 * @throws TenkyoError what `read` throws.
 */
export async function draftDocument(
  file: SourceFile,
  read: typeof readDocument,
  recognised: readonly RecognisedPage[] = [],
): Promise<Draft> {
  const { bytes, documentId, version, source } = file
  return { file, read: await read(bytes, { documentId, version, source, recognised }) }
}

/** A draft whose texts are being embedded. */
export type Begun = Draft & { texts: readonly Texts[]; embedding: Embedding }

type BeginOptions = {
  embedder: Embedder
  /** Where vectors of the same texts may be kept; null to make all of them anew. */
  index: Index | null
  /** Vectors made lately; those of the file are added. */
  recent: KnownVectors
  /** Once it is aborted, what is not embedded yet is not. */
  signal: AbortSignal | null
}

/**
 * Begins to embed what is new in a file: no text twice, and none of which an older version of the
 * file, a file of the same bytes, or one read lately has the vector.
 */
export async function beginDocument(
  { file, read }: Draft,
  { embedder, index, recent, signal }: BeginOptions,
): Promise<Begun> {
  const texts = textsOf(read)
  if (index !== null) await recallVectors(index, file, recent)
  return { file, read, texts, embedding: embedMissing(texts, recent, embedder, signal) }
}

/** The document that a file makes, once its texts are embedded. */
export function finishDocument({ file, read, texts, embedding }: Begun): NewDocument {
  const { documentId, version } = file
  const { known } = embedding
  return {
    record: recordOf(file, read),
    text: read.text,
    layout: read.layout,
    original: file.bytes,
    passages: read.passages.map((draft, at): NewPassage => {
      const { passage, sentences } = texts[at] ?? { passage: '', sentences: [] }
      return {
        ...draft,
        id: passageIdOf(documentId, version, draft),
        documentId,
        version,
        text: passage,
        vector: known.passages.get(passage) ?? new Float32Array(),
        sentenceVectors: sentences.flatMap((sentence) => known.sentences.get(sentence) ?? []),
      }
    }),
  }
}

function textsOf({ text: { text }, passages }: ReadDocument): Texts[] {
  return passages.map((passage) => ({
    passage: textOf(text, passage),
    sentences: passage.sentences.map((sentence) => textOf(text, sentence)),
  }))
}

/** Adds what is kept of the file's older version and of files with the same bytes. */
async function recallVectors(index: Index, file: SourceFile, known: KnownVectors): Promise<void> {
  const related = (await listDocuments(index)).filter(
    ({ id, contentHash }) => id === file.documentId || contentHash === file.contentHash,
  )
  const kept = await readVectors(
    index,
    related.map(({ id }) => id),
  )
  for (const [text, vector] of kept.passages) known.passages.set(text, vector)
  for (const [text, vector] of kept.sentences) known.sentences.set(text, vector)
}

function recordOf(file: SourceFile, read: ReadDocument): DocumentRecord {
  const { title, authors, date, publisher, language, mediaType, pages, warnings } = read
  return {
    id: file.documentId,
    version: file.version,
    origin: file.origin,
    source: file.source,
    title,
    authors,
    date,
    publisher,
    language,
    mediaType,
    bytes: file.bytes.length,
    characters: read.text.text.length,
    pages,
    passages: read.passages.length,
    contentHash: file.contentHash,
    ocr: file.ocr,
    ingestedAt: new Date().toISOString(),
    warnings,
  }
}
