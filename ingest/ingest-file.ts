/**
 * One file from its bytes to a document that can be committed.
 */
import { type DocumentRecord, textOf } from '#lib/document.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readVectors } from '#lib/index/passages.ts'
import { quantise } from '#lib/index/quantise.ts'
import type { KnownVectors, NewDocument, NewPassage } from '#lib/index/rows.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { ahead } from './ahead.ts'
import { contentHashOf, documentIdOf, passageIdOf, versionOf } from './identity.ts'
import type { Identity } from './origins.ts'
import { pipelineVersion, type ReadDocument, readDocument } from './read.ts'

/** A file as it was found, with the document that it makes. */
export type SourceFile = Identity & {
  bytes: Uint8Array
  documentId: string
  version: string
  contentHash: string
}

/** What documents are made with. */
export type Workshop = {
  embedder: Embedder
  /** Where vectors of the same texts may be kept already; null to make all of them anew. */
  index: Index | null
  /** Vectors of the documents that are not committed yet. */
  recent: KnownVectors
}

/** Names the document that a file makes; costs one hash. */
export function identify(identity: Identity, bytes: Uint8Array): SourceFile {
  const contentHash = contentHashOf(bytes)
  return {
    ...identity,
    bytes,
    documentId: documentIdOf(identity.origin, identity.source),
    version: versionOf(contentHash, pipelineVersion),
    contentHash,
  }
}

/** A file that is read; its passages have no vectors yet. */
export type Draft = { file: SourceFile; read: ReadDocument }

/**
 * Reads a file.
 * @throws TenkyoError `file-empty` or `file-not-text`
 */
export function draftDocument(file: SourceFile): Draft {
  const { documentId, version, source } = file
  return { file, read: readDocument(file.bytes, { documentId, version, source }) }
}

/**
 * Embeds what is new in a file: no text twice, and none of which an older version of the file, a
 * file of the same bytes, or one that waits to be committed already has the vector.
 * @yields the share of its texts that have vectors, from 0 to 1.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function* completeDocument(
  { file, read }: Draft,
  { embedder, index, recent }: Workshop,
): AsyncGenerator<number, NewDocument> {
  const { documentId, version } = file
  const texts = textsOf(read)
  if (index !== null) await recallVectors(index, file, recent)
  yield* embedMissing(texts, recent, embedder)
  return {
    record: recordOf(file, read),
    text: read.text,
    original: file.bytes,
    passages: read.passages.map((draft, at): NewPassage => {
      const { passage, sentences } = texts[at] ?? { passage: '', sentences: [] }
      return {
        ...draft,
        id: passageIdOf(documentId, version, draft),
        documentId,
        version,
        text: passage,
        vector: recent.passages.get(passage) ?? new Float32Array(),
        sentenceVectors: sentences.flatMap((sentence) => recent.sentences.get(sentence) ?? []),
      }
    }),
  }
}

/** What a passage says, and what each of its sentences says. */
type Texts = { passage: string; sentences: string[] }

function textsOf({ text: { text }, passages }: ReadDocument): Texts[] {
  return passages.map((passage) => ({
    passage: textOf(text, passage),
    sentences: passage.sentences.map((sentence) => textOf(text, sentence)),
  }))
}

const textsAtOnce = 256

async function* embedMissing(
  texts: readonly Texts[],
  known: KnownVectors,
  embedder: Embedder,
): AsyncGenerator<number, void> {
  const passages = lacking(
    texts.map(({ passage }) => passage),
    known.passages,
  )
  const sentences = lacking(
    texts.flatMap((one) => one.sentences),
    known.sentences,
  )
  const missing = [...new Set([...passages, ...sentences])]
  yield 0
  let done = 0
  for await (const made of ahead(embedSlices(missing, embedder), 1)) {
    for (const [text, vector] of made) {
      if (passages.has(text)) known.passages.set(text, vector)
      if (sentences.has(text)) known.sentences.set(text, quantise(vector))
    }
    done += made.length
    yield done / missing.length
  }
}

async function* embedSlices(
  texts: readonly string[],
  embedder: Embedder,
): AsyncGenerator<[text: string, vector: Float32Array][]> {
  for (let at = 0; at < texts.length; at += textsAtOnce) {
    const slice = texts.slice(at, at + textsAtOnce)
    const vectors = await embedder.embed(slice, 'passage')
    yield vectors.map((vector, place) => [slice[place] ?? '', vector])
  }
}

function lacking(texts: readonly string[], known: ReadonlyMap<string, unknown>): Set<string> {
  return new Set(texts.filter((text) => !known.has(text)))
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
  const { title, authors, date, language, mediaType, pages, warnings } = read
  return {
    id: file.documentId,
    version: file.version,
    origin: file.origin,
    source: file.source,
    title,
    authors,
    date,
    language,
    mediaType,
    bytes: file.bytes.length,
    characters: read.text.text.length,
    pages,
    passages: read.passages.length,
    contentHash: file.contentHash,
    ingestedAt: new Date().toISOString(),
    warnings,
  }
}
