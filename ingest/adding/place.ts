import type { Config } from '#lib/config.ts'
import { embedderMismatch, fits } from '#lib/index/embedder-identity.ts'
import { type Generation, openGeneration, rememberClean } from '#lib/index/generation.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { openWriter } from '#lib/index/writer.ts'
import { embedderSetting } from '#lib/library.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'

/** How long another process that writes is waited for, in milliseconds. */
const patienceMs = 10 * 60 * 1000

/** An index that is written to, and the embedder that it was built with. */
export type Place = {
  index: Index
  embedder: Embedder
  suits(config: Config): Promise<boolean>
  /** Holds the index while something is written. */
  write<T>(work: (generation: Generation) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens the index that the settings name, for writing to it again and again.
 * @throws TenkyoError `embedder-mismatch`, `embedder-unavailable`
 */
export async function openPlace(config: Config): Promise<Place> {
  const index = await openIndex(config.data)
  const info = (await index.current())?.info
  const setting = embedderSetting(config, info?.embedder)
  const embedder = await openEmbedder(setting)
  const { fingerprint, dimensions } = embedder
  const identity = { setting, fingerprint, dimensions }
  const close = async (): Promise<void> => {
    index.close()
    await embedder.close()
  }
  if (info !== undefined && !fits(info, embedder)) {
    await close()
    throw embedderMismatch(info, identity)
  }
  return {
    index,
    embedder,
    async suits(other) {
      const now = (await index.current())?.info
      const isSame = other.data === config.data && other.embedder === config.embedder
      return isSame && (now === undefined || fits(now, embedder))
    },
    async write(work) {
      const writer = await openWriter(config.data, { waitMs: patienceMs })
      try {
        const generation = await openGeneration(writer, identity)
        const result = await work(generation)
        await rememberClean(generation)
        return result
      } finally {
        await writer.close()
      }
    },
    close,
  }
}
