/**
 * Files that come by upload rather than from a folder.
 */
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { openGeneration } from '#lib/index/generation.ts'
import { openWriter } from '#lib/index/writer.ts'
import { embedderIdentity, type Library } from '#lib/library.ts'
import { nameSource, pathSource } from '#lib/text/upload-source.ts'
import { complete } from './complete.ts'
import { identify } from './ingest-file.ts'
import { openOcr } from './ocr/read-pictures.ts'
import { uploadOrigin } from './origins.ts'
import { createReader, type Reader } from './reader/reader.ts'
import { follow, type Run, readSteps, type Step, startRun } from './run.ts'
import { createTermVectors } from './term-vectors.ts'

/**
 * A file by the name that it had where it came from; `path` where the reader gave the folders around
 * it, so that files of one name in different folders are different papers.
 */
type Upload = { name: string; path?: string | undefined; bytes: Uint8Array }

/**
 * Adds uploaded files to the library; one with a name that was uploaded before takes its place.
 * @param options.reader closed in the end.
 * @param options.ocr languages in which pages without usable text are read: `jpn+eng`, or `auto`.
 * @throws TenkyoError `index-busy`, `embedder-mismatch`, `embedder-unavailable`, `disk-full`
 */
export async function* ingestUploads(
  config: Config,
  { embedder }: Library,
  uploads: readonly Upload[],
  { reader = createReader(), ocr }: { reader?: Reader; ocr?: string | undefined } = {},
): AsyncGenerator<IngestEvent> {
  const opened = await openOcr(config, ocr)
  const writer = await openWriter(config.data)
  try {
    const generation = await openGeneration(writer, embedderIdentity(config, embedder))
    const known = await listDocuments(writer.index)
    const terms = createTermVectors(embedder, writer.index)
    const run = startRun(generation, { embedder, terms, reader, ocr: opened }, known, true)
    yield* follow(readUploads(uploads, run), run)
    await complete(run, false)
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await reader.close()
    await writer.close()
  }
}

async function* readUploads(uploads: readonly Upload[], run: Run): AsyncGenerator<Step> {
  for (const { name, path, bytes } of uploads) {
    const source = path === undefined ? nameSource(name) : pathSource(path)
    const file = identify({ origin: uploadOrigin, source }, bytes)
    yield { kind: 'event', event: { source: file.source, state: 'reading', progress: 0 } }
    yield* readSteps(file, run)
  }
}
