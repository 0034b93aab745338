/**
 * What is shared by all the files of one run, and the way of one file through it.
 */
import type { IngestEvent } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import type { Generation } from '#lib/index/generation.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { ahead } from './ahead.ts'
import { type Batch, createBatch } from './batch.ts'
import {
  completeDocument,
  type Draft,
  draftDocument,
  type SourceFile,
  type Workshop,
} from './ingest-file.ts'

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

/** What reading comes to: something to tell, or a file that is read and waits for its vectors. */
export type Step = { kind: 'event'; event: IngestEvent } | { kind: 'draft'; draft: Draft }

/** Reads one file, unless it is as it was. */
export function readStep(file: SourceFile, run: Run): Step {
  const document = run.known.get(file.documentId)
  if (document?.version !== file.version) return draftStep(file, run)
  const { source } = file
  return { kind: 'event', event: { source, state: 'unchanged', progress: 1, document } }
}

/** Reads one file. What the reader throws is told as this file's failure. */
export function draftStep(file: SourceFile, { generation }: Run): Step {
  try {
    return { kind: 'draft', draft: draftDocument(file) }
  } catch (error) {
    if (!(error instanceof TenkyoError)) generation.writer.notice(`${file.source}: ${error}`)
    return { kind: 'event', event: failure(file.source, error) }
  }
}

/**
 * Embeds and commits what was read, while the next files are read.
 * @throws TenkyoError `embedder-unavailable`, `disk-full`
 */
export async function* follow(steps: AsyncGenerator<Step>, run: Run): AsyncGenerator<IngestEvent> {
  for await (const step of ahead(steps, stepsAhead)) {
    if (step.kind === 'event') {
      yield step.event
      continue
    }
    const { documentId, source } = step.draft.file
    if (run.batch.has(documentId)) yield* finishBatch(run)
    const embedding = completeDocument(step.draft, run.workshop)
    let made = await embedding.next()
    for (; made.done !== true; made = await embedding.next()) {
      yield { source, state: 'embedding', progress: made.value }
    }
    run.batch.add(made.value, run.known.has(documentId) ? 'updated' : 'added')
    if (run.batch.isDue()) yield* finishBatch(run)
  }
  yield* finishBatch(run)
}

/** A file that is read, and that the next is being read. */
const stepsAhead = 2

/** Commits what waits and gives the outcome of each file in it. */
async function* finishBatch({ batch, workshop }: Run): AsyncGenerator<IngestEvent> {
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
