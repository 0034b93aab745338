/**
 * What questions are answered from: an index and the embedder that it was built with.
 */
import { type Config, readConfig } from '#lib/config.ts'
import { type EmbedderIdentity, embedderMismatch, fits } from '#lib/index/embedder-identity.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'

export type Library = {
  index: Index
  embedder: Embedder
  close(): Promise<void>
}

/**
 * Opens the index that the settings name; one that doesn't exist yet is empty.
 * @throws TenkyoError `embedder-mismatch`, `embedder-unavailable`, `index-corrupt`, `tokenizer-unfit`
 */
export async function openLibrary(config: Config): Promise<Library> {
  const index = await openIndex(config.data)
  try {
    const info = (await index.current())?.info
    const setting = embedderSetting(config, info?.embedder)
    const embedder = await openEmbedder(setting)
    const close = async () => {
      index.close()
      await embedder.close()
    }
    const { fingerprint, dimensions } = embedder
    if (info === undefined || fits(info, embedder)) return { index, embedder, close }
    await close()
    throw embedderMismatch(info, { setting, fingerprint, dimensions })
  } catch (error) {
    index.close()
    throw error
  }
}

/** The embedder to open: what the reader set, else what the index was built with, else the built-in. */
export function embedderSetting(config: Config, builtWith: string | undefined): string {
  return config.embedder === 'auto' ? (builtWith ?? 'builtin') : config.embedder
}

/** What an open embedder is written down as with the vectors that it makes. */
export function embedderIdentity(
  config: Config,
  { fingerprint, dimensions }: Embedder,
): EmbedderIdentity {
  return { setting: embedderSetting(config, undefined), fingerprint, dimensions }
}

const shared = globalThis as { tenkyoLibrary?: Promise<Library> | undefined }

/** How long a library that was replaced may still be used by what had begun with it. */
const graceMs = 60_000

/**
 * The one library of this process, opened by the settings when it is first asked for, and opened
 * anew when the index was rebuilt with another embedder.
 * @throws TenkyoError as `openLibrary`; the next call tries again.
 */
export async function getLibrary(): Promise<Library> {
  shared.tenkyoLibrary ??= openLibrary(readConfig())
  const opened = shared.tenkyoLibrary
  const library = await opened.catch((error: unknown) => {
    if (shared.tenkyoLibrary === opened) shared.tenkyoLibrary = undefined
    throw error
  })
  const info = (await library.index.current())?.info
  if (info === undefined || fits(info, library.embedder)) return library
  if (shared.tenkyoLibrary === opened) {
    shared.tenkyoLibrary = openLibrary(readConfig())
    setTimeout(library.close, graceMs).unref()
  }
  return getLibrary()
}
