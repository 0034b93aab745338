import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, walk } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { Embedder } from '#lib/models/embedder.ts'

/** An empty place for an index, gone in the end. */
export async function emptyData(): Promise<AsyncDisposable & { data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'tenkyo-bench-'))
  return { data, [Symbol.asyncDispose]: () => rm(data, { recursive: true, force: true }) }
}

/** Indexes a folder with an embedder that is loaded and stays so. */
export async function indexFolder(data: string, folder: string, embedder: Embedder): Promise<void> {
  const open = async (): Promise<Embedder> => ({
    ...embedder,
    embed: embedder.embed,
    close: async () => {},
  })
  const config = readConfig({ TENKYO_DATA: data })
  for await (const event of ingest(config, [await walk(folder)], { open })) {
    if (event.error !== undefined) throw new Error(`${event.source}: ${event.error.message}`)
  }
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
