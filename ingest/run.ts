/**
 * What is shared by all the files of one run, and how one of them is read.
 */
import type { IngestEvent } from '#lib/contract.ts'
import type { ShownDocument } from '#lib/document.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { Generation } from '#lib/index/generation.ts'
import type { Notice } from '#lib/index/heal.ts'
import type { Index } from '#lib/index/open.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { visible } from '#lib/text/visible.ts'
import { type Batch, createBatch, type Put, putInto } from './batch.ts'
import type { RecognisedPage } from './extract/recognised.ts'
import { type Draft, draftDocument, type SourceFile, withOcr } from './ingest-file.ts'
import type { Ocr } from './ocr/read-pictures.ts'
import { progressOf } from './progress.ts'
import type { Reader } from './reader/reader.ts'
import type { TermVectors } from './term-vectors.ts'

export type Run = {
  batch: Batch
  notice: Notice
  embedder: Embedder
  reader: Reader
  ocr: Ocr
  /** Where vectors may be kept already; null to make all of them anew. */
  index: Index | null
  terms: TermVectors
  /** Asked before each file: whether to leave the rest, since others want to write. */
  mustGiveWay: () => Promise<boolean>
  /** The documents as they were before, by id. */
  known: ReadonlyMap<string, ShownDocument>
  /** Aborted when nobody waits for the files any more: what is read or embedded then is abandoned. */
  signal: AbortSignal | null
}

/** A run that holds the index from its beginning to its end. */
export type HoldingRun = Run & { generation: Generation }

/** What a run works with, made before it and closed after it. */
export type Tools = { embedder: Embedder; terms: TermVectors; reader: Reader; ocr: Ocr }

/**
 * A run that goes on in a generation.
 * @param known the documents that files are compared with.
 * @param reuse whether vectors that are kept already may be used again.
 */
export function startRun(
  generation: Generation,
  tools: Tools,
  known: readonly ShownDocument[],
  reuse: boolean,
): HoldingRun {
  const { index, notice } = generation.writer
  const put: Put = (documents) => putInto(generation, documents)
  return { ...startRunInto({ put, notice, index: reuse ? index : null }, tools, known), generation }
}

/** Where a run's documents go; `index`: where vectors may be kept already. */
type Target = {
  put: Put
  notice: Notice
  index: Index | null
  signal?: AbortSignal
}

/** @param known the documents that files are compared with. */
export function startRunInto(
  { put, notice, index, signal }: Target,
  { embedder, terms, reader, ocr }: Tools,
  known: readonly ShownDocument[],
): Run {
  return {
    batch: createBatch(put),
    notice,
    embedder,
    reader,
    ocr,
    index,
    terms,
    mustGiveWay: async () => false,
    known: new Map(known.map((record) => [record.id, record])),
    signal: signal ?? null,
  }
}

/** What reading comes to: something to tell, or a file that is read and waits for its vectors. */
export type Step = { kind: 'event'; event: IngestEvent } | { kind: 'draft'; draft: Draft }

/**
 * Reads one file, unless it is as it was. Where this run asks for no OCR, its pictures are read as they
 * were the last time.
 */
export async function* readSteps(found: SourceFile, run: Run): AsyncGenerator<Step> {
  const document = run.known.get(found.documentId)
  const file = withOcr(found, run.ocr.asked ?? document?.ocr ?? null)
  const { source } = file
  if (document?.version !== file.version) yield* draftSteps(file, run)
  else yield { kind: 'event', event: { source, state: 'unchanged', progress: 1, document } }
}

/**
 * Reads one file, and tells how far OCR is where it asks for that; last comes what it came to. What the
 * reader throws is told as this file's failure.
 */
export async function* draftSteps(file: SourceFile, run: Run): AsyncGenerator<Step> {
  const { notice, reader, ocr } = run
  const { source, bytes } = file
  try {
    const recognised: RecognisedPage[] = []
    for await (const { page, progress } of file.ocr === null ? [] : ocr.read(bytes, file.ocr)) {
      recognised.push(page)
      const event = {
        source,
        state: 'reading' as const,
        progress: progressOf.reading(file, progress),
      }
      yield { kind: 'event', event }
    }
    yield { kind: 'draft', draft: await draftDocument(file, reader.read, recognised) }
  } catch (error) {
    if (run.signal?.aborted) return
    const reason = error instanceof TenkyoError ? error.cause : error
    if (reason !== undefined) notice(`${visible(file.source)}: ${reason}`)
    yield { kind: 'event', event: failure(source, error) }
  }
}

/** In files with one of these there is nothing to read; any other fault kept us from reading. */
const nothingToRead: readonly string[] = [
  'file-empty',
  'file-not-text',
  'file-not-regular',
  'left-out',
]

/** The outcome of a file that could not be read. */
export function failure(
  source: string,
  cause: unknown,
): IngestEvent & { state: 'skipped' | 'failed' } {
  const { error } = errorBody(cause)
  const state = nothingToRead.includes(error.code) ? 'skipped' : 'failed'
  return { source, state, progress: 1, error }
}
