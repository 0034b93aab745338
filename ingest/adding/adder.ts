/**
 * Adds files to the library. They are read and embedded while others may write; the index is held only
 * for as long as documents are committed.
 */
import { readFile } from 'node:fs/promises'
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { explainWriting } from '#lib/index/disk-full.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Generation } from '#lib/index/generation.ts'
import { printNotice } from '#lib/index/heal.ts'
import { clearLeftOut } from '#lib/index/left-out.ts'
import { isFarBehind, isOptimized, optimizeIndex } from '#lib/index/optimize.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import type { NewDocument } from '#lib/index/rows.ts'
import type { Shelf } from '#lib/index/shelf-rows.ts'
import { nameSource, pathSource } from '#lib/text/upload-source.ts'
import { type Put, putInto } from '../batch.ts'
import { follow } from '../follow.ts'
import { identify } from '../ingest-file.ts'
import { openOcr } from '../ocr/read-pictures.ts'
import { uploadOrigin } from '../origins.ts'
import { createReader } from '../reader/reader.ts'
import { type Run, readSteps, type Step, startRunInto } from '../run.ts'
import { createTermChanges, type TermChanges } from '../term-changes.ts'
import { createTermVectors, type TermVectors } from '../term-vectors.ts'
import { updateTerms } from '../terms.ts'
import type { Job, Upload } from './messages.ts'
import { openPlace, type Place } from './place.ts'

/** Adds files, job after job, with a model and a reader that stay. */
export type Adder = {
  /**
   * Adds the files of a job; one with a name that was uploaded before takes its place. What is
   * yielded as an outcome is on the disk. Once `signal` is aborted, no further file is begun and the
   * one being read is abandoned; those that are embedded are still committed.
   * @throws TenkyoError `index-busy`, `embedder-mismatch`, `embedder-unavailable`, `disk-full`,
   *   `ocr-unavailable`
   */
  add(job: Job, signal: AbortSignal): AsyncGenerator<IngestEvent>
  /** Brings the index of the last job wholly up to date, if it is not. */
  tidy(): Promise<void>
}

export function createAdder(): Adder {
  let place: Place | null = null
  let reader = createReader()

  async function placeFor(config: Config): Promise<Place> {
    if (place !== null && (await place.suits(config))) return place
    await place?.close()
    place = null
    place = await openPlace(config)
    return place
  }

  return {
    async *add({ config, uploads, ocr }, signal) {
      const abandon = (): void => {
        const abandoned = reader
        reader = createReader()
        abandoned.close()
      }
      signal.addEventListener('abort', abandon, { once: true })
      try {
        const opened = await openOcr(config, ocr)
        const { index, embedder, write } = await placeFor(config)
        const known = await listDocuments(index)
        const terms = createTermVectors(embedder, index)
        const changes = createTermChanges(known)
        const put: Put = (documents) =>
          write((generation) => putCounted(generation, documents, terms, changes))
        const run = startRunInto(
          { put, notice: printNotice, index, signal },
          { embedder, terms, reader, ocr: opened },
          known,
        )
        yield* follow(readUploads(uploads, run), run)
        await write(async (generation) => {
          const cleared = await clearLeftOut(generation)
          await updateTerms(generation, embedder, terms, changes)
          if (cleared > 0 || (await isFarBehind(generation))) await optimizeIndex(generation)
        })
      } catch (error) {
        throw explainWriting(error)
      } finally {
        signal.removeEventListener('abort', abandon)
      }
    },
    async tidy() {
      // Where nothing is kept any more, nothing is to be made again.
      if (place === null || (await place.index.current()) === null) return
      await place.write(async (generation) => {
        if (!(await isOptimized(generation))) await optimizeIndex(generation)
      })
    },
  }
}

async function* readUploads(uploads: readonly Upload[], run: Run): AsyncGenerator<Step> {
  for (const { name, path, file } of uploads) {
    if (run.signal?.aborted) return
    const source = path === undefined ? nameSource(name) : pathSource(path)
    yield { kind: 'event', event: { source, state: 'reading', progress: 0 } }
    yield* readSteps(identify({ origin: uploadOrigin, source }, await readFile(file)), run)
  }
}

async function putCounted(
  generation: Generation,
  documents: readonly NewDocument[],
  terms: TermVectors,
  changes: TermChanges,
): Promise<Shelf> {
  const { index } = generation.writer
  const before = await Promise.all(documents.map(({ record }) => readPassagesOf(index, record.id)))
  const shelf = await putInto(generation, documents)
  const termsOf = (passages: readonly { searchText: string }[]) =>
    passages.map(({ searchText }) => terms.termsOf(searchText))
  for (const [at, { record, passages }] of documents.entries()) {
    const old = before[at] ?? []
    changes.put(
      record,
      { language: record.language, passages: termsOf(passages) },
      old[0] === undefined ? null : { language: old[0].language, passages: termsOf(old) },
    )
  }
  return shelf
}
