/**
 * Making an index anew from the originals kept in it, beside the one in use, which goes on
 * answering until the new one takes its place.
 */
import type { IngestEvent } from '#lib/contract.ts'
import type { ShownDocument } from '#lib/document.ts'
import { getOriginal, listDocuments } from '#lib/index/documents.ts'
import type { EmbedderIdentity } from '#lib/index/embedder-identity.ts'
import { adoptGeneration, type Generation, startGeneration } from '#lib/index/generation.ts'
import type { Index } from '#lib/index/open.ts'
import type { Writer } from '#lib/index/writer.ts'
import { follow } from './follow.ts'
import { identify, withOcr } from './ingest-file.ts'
import { draftSteps, type Run, type Step, startRun, type Tools } from './run.ts'

/**
 * Reads and embeds every document again, whatever is kept of it.
 * @returns the new generation, in use.
 */
export async function* rebuild(
  writer: Writer,
  tools: Tools,
  identity: EmbedderIdentity,
): AsyncGenerator<IngestEvent, Generation> {
  const records = await listDocuments(writer.index)
  const generation = await startGeneration(writer, identity)
  const run = startRun(generation, tools, records, false)
  yield* follow(readOriginals(writer.index, records, run), run)
  await adoptGeneration(generation)
  return generation
}

async function* readOriginals(
  index: Index,
  records: readonly ShownDocument[],
  run: Run,
): AsyncGenerator<Step> {
  for (const { id, origin, source, ocr } of records) {
    const original = await getOriginal(index, id)
    if (original === null) continue
    yield { kind: 'event', event: { source, state: 'reading', progress: 0 } }
    yield* draftSteps(withOcr(identify({ origin, source }, original.bytes), ocr), run)
  }
}
