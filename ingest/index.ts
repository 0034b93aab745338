/**
 * What others may call.
 */
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { openGeneration, readInfoInUse } from '#lib/index/generation.ts'
import { isWaitedFor } from '#lib/index/lock.ts'
import { openWriter, type Writer, type WriterOptions } from '#lib/index/writer.ts'
import { embedderSetting } from '#lib/library.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'
import { complete } from './complete.ts'
import { ingestRoots } from './ingest-folder.ts'
import { openOcr } from './ocr/read-pictures.ts'
import { createReader, type Reader } from './reader/reader.ts'
import { rebuild } from './rebuild.ts'
import { startRun, type Tools } from './run.ts'
import { createTermVectors } from './term-vectors.ts'
import type { Root } from './walk.ts'

export { ocrLanguages } from './ocr/read-pictures.ts'
export { listRestorable, removeDocument, restoreDocument } from './remove.ts'
export { ingestUploads } from './upload.ts'
export { type Root, walk } from './walk.ts'

export type IngestOptions = WriterOptions & {
  /** Read and embed every document again, also with another embedder than before. */
  force?: boolean
  /** Languages in which OCR reads pages without usable text (`jpn+eng`, `auto`); as before without. */
  ocr?: string | undefined
  /** Whether to leave the rest to a later run once others want to write. */
  giveWay?: boolean
  /** How an embedder is opened. */
  open?: (setting: string) => Promise<Embedder>
  /** How a reader is made. */
  openReader?: () => Reader
}

/**
 * Brings the index in line with `roots`, as `walk` found them. What is yielded as an outcome
 * is on the disk.
 * @returns what is left for a run after others have written.
 * @throws TenkyoError `index-busy`, `embedder-mismatch`, `embedder-unavailable`, `disk-full`,
 *   `ocr-unavailable`
 */
export async function* ingest(
  config: Config,
  roots: readonly Root[],
  options: IngestOptions = {},
): AsyncGenerator<IngestEvent, readonly Root[]> {
  const ocr = await openOcr(config, options.ocr)
  const writer = await openWriter(config.data, options)
  try {
    const reader = (options.openReader ?? createReader)()
    try {
      const info = await readInfoInUse(writer)
      const force = options.force ?? false
      // There is something to read for certain, and the model takes its time to load.
      if (info === null ? roots.some(({ entries }) => entries.length > 0) : force) reader.warmUp()
      const setting = embedderSetting(config, info?.embedder)
      const embedder = await (options.open ?? openEmbedder)(setting)
      try {
        const terms = createTermVectors(embedder, force ? null : writer.index)
        const tools = { embedder, terms, reader, ocr }
        return yield* ingestWith(writer, tools, setting, roots, options)
      } finally {
        await embedder.close()
      }
    } finally {
      await reader.close()
    }
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await writer.close()
  }
}

async function* ingestWith(
  writer: Writer,
  tools: Tools,
  setting: string,
  roots: readonly Root[],
  { force = false, giveWay = false }: IngestOptions,
): AsyncGenerator<IngestEvent, readonly Root[]> {
  const { fingerprint, dimensions } = tools.embedder
  const identity = { setting, fingerprint, dimensions }
  const generation = force
    ? yield* rebuild(writer, tools, identity)
    : await openGeneration(writer, identity)
  const known = await listDocuments(writer.index)
  const done = new Set(force ? known.map(({ id }) => id) : [])
  const run = startRun(generation, tools, known, true)
  const { folder } = writer
  if (giveWay && folder !== null) run.mustGiveWay = whenWaitedFor(folder)
  const { changed, rest } = yield* ingestRoots(roots, run, done)
  if (rest.length === 0) await complete(run, changed)
  return rest
}

/** For how long others wait at least, so that those who write by turns get on. */
const turnMs = 5000

function whenWaitedFor(folder: string): () => Promise<boolean> {
  const since = Date.now()
  return async () => Date.now() - since > turnMs && (await isWaitedFor(folder))
}
