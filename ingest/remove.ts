/**
 * Documents that a reader takes out of the library, and brings back.
 */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '#lib/config.ts'
import type { IngestEvent, LeftOut } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { openGeneration } from '#lib/index/generation.ts'
import { clearLeftOut, leaveOut, listLeftOut } from '#lib/index/left-out.ts'
import { openWriter } from '#lib/index/writer.ts'
import { embedderIdentity, type Library } from '#lib/library.ts'
import { complete } from './complete.ts'
import { ingestRoots } from './ingest-folder.ts'
import { openOcr } from './ocr/read-pictures.ts'
import { pathOf, uploadOrigin } from './origins.ts'
import { createReader } from './reader/reader.ts'
import { startRun } from './run.ts'
import { createTermVectors } from './term-vectors.ts'
import { updateTerms } from './terms.ts'

/**
 * Takes one document out of the library: it is gone at once, also while papers are being added. One
 * whose file lies in an ingested folder stays out until the file changes, or is asked for by its name.
 * @returns null where there is none with this id; else `cleared`, which ends when nothing of it is kept
 *   any more. Where others write just then, they clear it away.
 * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`
 */
export async function removeDocument(
  config: Config,
  library: Library,
  id: string,
): Promise<{ cleared: Promise<void> } | null> {
  const document = await leaveOut(library.index, id, ({ origin }) => origin === uploadOrigin)
  if (document === null) return null
  return { cleared: clear(config, library) }
}

/** The documents that were taken out and whose files are still where they were, latest first. */
export async function listRestorable({ index }: Library): Promise<LeftOut[]> {
  const out = await listLeftOut(index)
  return out.filter((one) => {
    const path = pathOf(one)
    return path !== null && existsSync(path)
  })
}

async function clear(config: Config, { embedder }: Library): Promise<void> {
  const writer = await openWriter(config.data, { waitMs: 0 }).catch(whoIsBusy)
  if (writer === null) return
  try {
    const generation = await openGeneration(writer, embedderIdentity(config, embedder))
    await clearLeftOut(generation)
    await updateTerms(generation, embedder, createTermVectors(embedder, writer.index))
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await writer.close()
  }
}

/** Whoever writes clears away, when it is done, what was taken out meanwhile. */
function whoIsBusy(error: unknown): null {
  if (error instanceof TenkyoError && error.code === 'index-busy') return null
  throw error
}

/**
 * Reads a document again that was taken out of the library and whose file is still there.
 * @throws TenkyoError `document-not-found` where none with this id was taken out, `index-busy`,
 *   `embedder-mismatch`, `embedder-unavailable`, `disk-full`
 */
export async function* restoreDocument(
  config: Config,
  { index, embedder }: Library,
  id: string,
): AsyncGenerator<IngestEvent> {
  const out = (await index.shelf.read()).leftOut.get(id)
  const path = out === undefined ? null : pathOf(out)
  if (out === undefined || path === null) {
    throw new TenkyoError('document-not-found', `No document ${JSON.stringify(id)} was taken out.`)
  }
  const root = {
    path,
    folder: resolve(out.origin),
    isNamed: true,
    entries: [{ kind: 'file' as const, path }],
  }
  const reader = createReader()
  try {
    const ocr = await openOcr(config, undefined)
    const writer = await openWriter(config.data)
    try {
      const generation = await openGeneration(writer, embedderIdentity(config, embedder))
      const terms = createTermVectors(embedder, writer.index)
      const known = await listDocuments(writer.index)
      const run = startRun(generation, { embedder, terms, reader, ocr }, known, true)
      yield* ingestRoots([root], run)
      await complete(run, false)
    } finally {
      await writer.close()
    }
  } catch (error) {
    throw explainWriting(error)
  } finally {
    await reader.close()
  }
}
