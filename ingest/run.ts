/**
 * What is shared by all the files of one run, and the way of one file through it.
 */
import type { IngestEvent } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { Generation } from '#lib/index/generation.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { type Batch, createBatch } from './batch.ts'
import { prepareDocument, type SourceFile, type Workshop } from './ingest-file.ts'

export type Run = {
  generation: Generation
  batch: Batch
  workshop: Workshop
  /** The documents as they were before, by id. */
  known: ReadonlyMap<string, DocumentRecord>
}

/**
 * @param known the documents that files are compared with.
 * @param reuse whether vectors that are kept already may be used again.
 */
export function startRun(
  generation: Generation,
  embedder: Embedder,
  known: readonly DocumentRecord[],
  reuse: boolean,
): Run {
  return {
    generation,
    batch: createBatch(generation),
    workshop: {
      embedder,
      index: reuse ? generation.writer.index : null,
      recent: { passages: new Map(), sentences: new Map() },
    },
    known: new Map(known.map((record) => [record.id, record])),
  }
}

/**
 * Reads one file into the batch that waits.
 * @returns `waiting` files have their outcome when the batch is committed; the others have it now.
 * @throws TenkyoError `embedder-unavailable`, `disk-full`
 */
export async function* ingestFile(
  file: SourceFile,
  run: Run,
): AsyncGenerator<IngestEvent, 'waiting' | 'skipped' | 'failed'> {
  const { source } = file
  try {
    const embedding = prepareDocument(file, run.workshop)
    let step = await embedding.next()
    for (; step.done !== true; step = await embedding.next()) {
      yield { source, state: 'embedding', progress: step.value }
    }
    run.batch.add(step.value, run.known.has(file.documentId) ? 'updated' : 'added')
  } catch (error) {
    if (error instanceof TenkyoError && !error.code.startsWith('file-')) throw error
    if (!(error instanceof TenkyoError)) run.generation.writer.notice(`${source}: ${error}`)
    const outcome = failure(source, error)
    yield outcome
    return outcome.state
  }
  if (run.batch.isDue()) yield* finishBatch(run)
  return 'waiting'
}

/** Commits what waits and gives the outcome of each file in it. */
export async function* finishBatch({ batch, workshop }: Run): AsyncGenerator<IngestEvent> {
  yield* await batch.commit()
  workshop.recent = { passages: new Map(), sentences: new Map() }
}

/** In files with one of these there is nothing to read; any other fault kept us from reading. */
const nothingToRead: readonly string[] = ['file-empty', 'file-not-text', 'file-not-regular']

/** The outcome of a file that could not be read. */
export function failure(
  source: string,
  cause: unknown,
): IngestEvent & { state: 'skipped' | 'failed' } {
  const { error } = errorBody(cause)
  const state = nothingToRead.includes(error.code) ? 'skipped' : 'failed'
  return { source, state, progress: 1, error }
}
