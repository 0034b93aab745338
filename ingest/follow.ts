import type { IngestEvent } from '#lib/contract.ts'
import type { KnownVectors } from '#lib/index/rows.ts'
import { ahead } from './ahead.ts'
import type { Embedding } from './embed-texts.ts'
import { type Begun, beginDocument, finishDocument } from './ingest-file.ts'
import { progressOf } from './progress.ts'
import type { Run, Step } from './run.ts'

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
    try {
      for (const [at, part] of [null, ...embedding.parts].entries()) {
        await part
        const progress = progressOf.embedding(file, at / Math.max(1, embedding.parts.length))
        yield { source, state: 'embedding', progress }
      }
    } catch (error) {
      if (run.signal?.aborted) continue
      throw error
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
  { embedder, index, terms, signal }: Run,
): AsyncGenerator<(Step & { kind: 'event' }) | { kind: 'begun'; begun: Begun }> {
  let recent: KnownVectors = { passages: new Map(), sentences: new Map() }
  let before: Embedding['parts'] = []
  for await (const step of steps) {
    if (step.kind === 'event') {
      yield step
      continue
    }
    // A failure of theirs is told where they are waited for.
    await Promise.allSettled(before)
    if (recent.sentences.size > mostRecent) recent = { passages: new Map(), sentences: new Map() }
    const begun = await beginDocument(step.draft, { embedder, index, recent, signal })
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
