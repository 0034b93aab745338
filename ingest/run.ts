/**
 * What is shared by all the files of one run, and the way of one file through it.
 */
import type { IngestEvent } from '#lib/contract.ts'
import type { ShownDocument } from '#lib/document.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { Generation } from '#lib/index/generation.ts'
import type { Index } from '#lib/index/open.ts'
import type { KnownVectors } from '#lib/index/rows.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { visible } from '#lib/text/visible.ts'
import { ahead } from './ahead.ts'
import { type Batch, createBatch } from './batch.ts'
import type { Embedding } from './embed-texts.ts'
import type { RecognisedPage } from './extract/recognised.ts'
import {
  type Begun,
  beginDocument,
  type Draft,
  draftDocument,
  finishDocument,
  type SourceFile,
  withOcr,
} from './ingest-file.ts'
import type { Ocr } from './ocr/read-pictures.ts'
import type { Reader } from './reader/reader.ts'
import type { TermVectors } from './term-vectors.ts'

export type Run = {
  generation: Generation
  batch: Batch
  embedder: Embedder
  reader: Reader
  ocr: Ocr
  /** Where vectors may be kept already; null to make all of them anew. */
  index: Index | null
  terms: TermVectors
  /** The documents as they were before, by id. */
  known: ReadonlyMap<string, ShownDocument>
}

/** What a run works with, made before it and closed after it. */
export type Tools = { embedder: Embedder; terms: TermVectors; reader: Reader; ocr: Ocr }

/**
 * @param known the documents that files are compared with.
 * @param reuse whether vectors that are kept already may be used again.
 */
export function startRun(
  generation: Generation,
  { embedder, terms, reader, ocr }: Tools,
  known: readonly ShownDocument[],
  reuse: boolean,
): Run {
  return {
    generation,
    batch: createBatch(generation),
    embedder,
    reader,
    ocr,
    index: reuse ? generation.writer.index : null,
    terms,
    known: new Map(known.map((record) => [record.id, record])),
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
  const { generation, reader, ocr } = run
  const { source, bytes } = file
  try {
    const recognised: RecognisedPage[] = []
    for await (const { page, progress } of file.ocr === null ? [] : ocr.read(bytes, file.ocr)) {
      recognised.push(page)
      yield { kind: 'event', event: { source, state: 'reading', progress } }
    }
    yield { kind: 'draft', draft: await draftDocument(file, reader.read, recognised) }
  } catch (error) {
    const reason = error instanceof TenkyoError ? error.cause : error
    if (reason !== undefined) generation.writer.notice(`${visible(file.source)}: ${reason}`)
    yield { kind: 'event', event: failure(source, error) }
  }
}

/**
 * Embeds and commits what was read, while the next files are read.
 * @throws TenkyoError `embedder-unavailable`, `disk-full`
 */
export async function* follow(steps: AsyncGenerator<Step>, run: Run): AsyncGenerator<IngestEvent> {
  for await (const step of ahead(begin(steps, run), stepsAhead)) {
    if (step.kind === 'event') {
      yield step.event
      continue
    }
    const { file, embedding } = step.begun
    const { documentId, source } = file
    if (run.batch.has(documentId)) yield* finishBatch(run)
    yield { source, state: 'embedding', progress: 0 }
    for (const [at, part] of embedding.parts.entries()) {
      await part
      yield { source, state: 'embedding', progress: (at + 1) / embedding.parts.length }
    }
    run.batch.add(finishDocument(step.begun), run.known.has(documentId) ? 'updated' : 'added')
    if (run.batch.isDue()) yield* finishBatch(run)
  }
  yield* finishBatch(run)
}

/** A file that is read, and that the next is being read. */
const stepsAhead = 2

/** How many sentences' vectors are remembered, lest a text be embedded twice. */
const mostRecent = 20_000

/** Has each draft's texts embedded, one draft after the other; the next is read meanwhile. */
async function* begin(
  steps: AsyncGenerator<Step>,
  { embedder, index, terms }: Run,
): AsyncGenerator<(Step & { kind: 'event' }) | { kind: 'begun'; begun: Begun }> {
  let recent: KnownVectors = { passages: new Map(), sentences: new Map() }
  let before: Embedding['parts'] = []
  for await (const step of steps) {
    if (step.kind === 'event') {
      yield step
      continue
    }
    await Promise.all(before)
    if (recent.sentences.size > mostRecent) recent = { passages: new Map(), sentences: new Map() }
    const begun = await beginDocument(step.draft, { embedder, index, recent })
    before = begun.embedding.parts
    for (const { searchText } of step.draft.read.passages) terms.termsOf(searchText)
    yield { kind: 'begun', begun }
  }
}

/** Commits what waits, with the model at work on its terms, and gives the outcome of each file. */
async function* finishBatch({ batch, terms }: Run): AsyncGenerator<IngestEvent> {
  terms.make()
  yield* await batch.commit()
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
