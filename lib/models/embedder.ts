import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TenkyoError } from '#lib/errors.ts'
import { openEmbeddingServer } from './embedding-server.ts'
import { openLocalEmbedder } from './local-embedder.ts'
import { missingFiles } from './model-files.ts'

/** Turns texts into vectors whose cosine says how much they are about the same. */
export type Embedder = {
  /** The name that readers see. */
  model: string
  /** Changes with the model: vectors of two fingerprints can't be compared. */
  fingerprint: string
  dimensions: number
  /** How many texts so far were longer than the model reads, so that their ends did not count. */
  readonly cutTexts: number
  /**
   * One vector of length 1 for each text, in the order of the texts. Calls may overlap; questions
   * go before passages that wait.
   * @throws TenkyoError `embedder-unavailable` where the model fails or has been closed.
   */
  embed(texts: readonly string[], as: 'query' | 'passage'): Promise<Float32Array[]>
  /** Frees the model's memory; what still runs is rejected. */
  close(): Promise<void>
}

export type EmbedderOptions = {
  /** Where the files of models from a hub are kept; `.tenkyo/models` in the working folder by default. */
  cache?: string
  /** The hub to fetch models from, `https://huggingface.co/` by default. */
  hub?: string
  /** Sent to an embedding server as the bearer token. */
  key?: string
  /** How long an embedding server may take for one request; 60,000 ms by default. */
  timeoutMs?: number
}

const builtinFolder = join(dirname(fileURLToPath(import.meta.url)), 'builtin')

/**
 * Opens the model that a setting names: `builtin`, a folder, the id of a model on a hub, or
 * `http(s)://…/v1#model`. Only a hub id may reach for the network, and only once.
 * @throws TenkyoError `embedder-unavailable`, saying what to do.
 */
export async function openEmbedder(
  setting: string,
  options: EmbedderOptions = {},
): Promise<Embedder> {
  if (/^https?:\/\//.test(setting)) return openEmbeddingServer(setting, options)
  // The built-in model only looks its tokens up: more threads would cost more than they bring.
  if (setting === 'builtin') return openFolder('tenkyo-embed-mini', builtinFolder, 1)
  const isFolder = statSync(setting, { throwIfNoEntry: false })?.isDirectory() === true
  if (isFolder) return openFolder(basename(resolve(setting)), resolve(setting), null)
  if (/^[\w.-]+\/[\w.-]+$/.test(setting) && !setting.startsWith('.')) {
    return openFromHub(setting, options)
  }
  throw new TenkyoError('embedder-unavailable', `There is no model folder "${setting}".`, {
    hint: 'TENKYO_EMBEDDER takes builtin, a Hugging Face model id, a folder, or http(s)://…/v1#model.',
  })
}

async function openFolder(
  model: string,
  folder: string,
  threads: number | null,
): Promise<Embedder> {
  const missing = missingFiles(folder)
  if (missing.length > 0) {
    throw new TenkyoError(
      'embedder-unavailable',
      `The folder of the model ${model} lacks ${missing.join(', ')}.`,
      { hint: 'It must hold the files as transformers.js wants them, with 8-bit weights.' },
    )
  }
  return openLocalEmbedder(model, { folder, remote: null, threads })
}

async function openFromHub(id: string, options: EmbedderOptions): Promise<Embedder> {
  const cache = resolve(options.cache ?? '.tenkyo/models')
  const folder = join(cache, id)
  if (missingFiles(folder).length === 0) return openFolder(id, folder, null)
  try {
    const remote = { id, cache, hub: options.hub ?? null }
    return await openLocalEmbedder(id, { folder, remote, threads: null })
  } catch (error) {
    throw new TenkyoError(
      'embedder-unavailable',
      `The model ${id} is not on this machine and could not be fetched.`,
      {
        hint: 'Connect once so that it can be fetched, or set TENKYO_EMBEDDER to a folder or to builtin.',
        cause: error,
      },
    )
  }
}
