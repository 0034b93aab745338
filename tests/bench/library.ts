import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, walk } from '#ingest/index.ts'
import { createReader, type Reader } from '#ingest/reader/reader.ts'
import { readConfig } from '#lib/config.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'

/** An empty place for an index, gone in the end. */
export async function emptyData(): Promise<AsyncDisposable & { data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'tenkyo-bench-'))
  return { data, [Symbol.asyncDispose]: () => rm(data, { recursive: true, force: true }) }
}

/** A reader whose process runs already, and goes on after each use; ended in the end. */
export function warmReader(): AsyncDisposable & Reader {
  const reader = createReader()
  reader.warmUp()
  return { ...reader, close: async () => {}, [Symbol.asyncDispose]: reader.close }
}

/** Indexes a folder with an embedder that is loaded and a reader that is started, and stay so. */
export async function indexFolder(
  data: string,
  folder: string,
  embedder: Embedder,
  reader: Reader,
): Promise<void> {
  const open = async (): Promise<Embedder> => ({
    ...embedder,
    embed: embedder.embed,
    close: async () => {},
  })
  const config = readConfig({ TENKYO_DATA: data })
  for await (const event of ingest(config, [await walk(folder)], {
    open,
    openReader: () => reader,
  })) {
    if (event.error !== undefined) throw new Error(`${event.source}: ${event.error.message}`)
  }
}

/** A folder's papers, indexed with the built-in embedder in a place of their own, gone in the end. */
export async function indexedData(folder: string): Promise<AsyncDisposable & { data: string }> {
  const place = await emptyData()
  const embedder = await openEmbedder('builtin')
  await using reader = warmReader()
  await indexFolder(place.data, folder, embedder, reader).finally(() => embedder.close())
  return place
}

/** An embedder that says what it was asked to embed. */
export function noting(embedder: Embedder, texts: string[]): Embedder {
  return {
    ...embedder,
    embed(some, as) {
      texts.push(...some)
      return embedder.embed(some, as)
    },
  }
}
