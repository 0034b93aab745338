/**
 * Files that come by upload rather than from a folder, and documents that are taken out by hand.
 */
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { removeDocuments } from '#lib/index/commit.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { openGeneration } from '#lib/index/generation.ts'
import { openWriter } from '#lib/index/writer.ts'
import { embedderSetting, type Library } from '#lib/library.ts'
import { nameSource, pathSource } from '#lib/text/upload-source.ts'
import { complete } from './complete.ts'
import { identify } from './ingest-file.ts'
import { openOcr } from './ocr/read-pictures.ts'
import { uploadOrigin } from './origins.ts'
import { createReader, type Reader } from './reader/reader.ts'
import { follow, type Run, readSteps, type Step, startRun } from './run.ts'
import { createTermVectors } from './term-vectors.ts'
import { updateTerms } from './terms.ts'

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
    const generation = await openGeneration(writer, identityOf(config, embedder))
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

/**
 * Takes one document out of the library. One whose file still lies in an ingested folder comes back
 * when that folder is indexed again.
 * @throws TenkyoError `index-busy`, `embedder-mismatch`, `disk-full`
 */
export async function removeDocument(
  config: Config,
  { embedder }: Library,
  id: string,
): Promise<void> {
  const writer = await openWriter(config.data)
  try {
    const generation = await openGeneration(writer, identityOf(config, embedder))
    await removeDocuments(generation, [id])
    await updateTerms(generation, embedder, createTermVectors(embedder, writer.index))
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await writer.close()
  }
}

function identityOf(config: Config, { fingerprint, dimensions }: Library['embedder']) {
  return { setting: embedderSetting(config, undefined), fingerprint, dimensions }
}
