/**
 * The thread in which a model runs, so that the thread that serves readers stays free.
 * It embeds one batch after the other; a reader's question goes before passages that wait.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { AutoModel, AutoTokenizer, env, LogLevel } from '@xenova/transformers'
import { hashModel } from './model-hash.ts'
import { meanVectors } from './vectors.ts'

/** The folder with a model's files; `remote` says where they can be fetched if it lacks them. */
export type ModelSource = {
  folder: string
  remote: { id: string; cache: string; hub: string | null } | null
  /** How many threads the model's runtime takes; null leaves it to the runtime. */
  threads: number | null
}

export type Batch = { id: number; urgent: boolean; texts: readonly string[] }

/**
 * The vectors of a batch, one after the other: a single buffer changes threads much faster than
 * one for each. `cut` counts the texts that were longer than the model reads.
 */
export type Embedded = { vectors: Float32Array<ArrayBuffer>; cut: number }

export type WorkerReply =
  | { kind: 'ready'; dimensions: number; fingerprint: string }
  | { kind: 'unusable'; reason: string }
  | { kind: 'embedded'; id: number; result: Embedded }
  | { kind: 'failed'; id: number; reason: string }
  /** It does nothing any more: ending the thread in the middle of a batch would end the process. */
  | { kind: 'stopped' }

type Embed = (texts: readonly string[]) => Promise<Embedded>

const port = parentPort
if (port === null) throw new Error('embedder-worker.ts runs as a worker thread only.')
const reply = (message: WorkerReply, transfer: ArrayBuffer[] = []): void =>
  port.postMessage(message, transfer)

try {
  const source: ModelSource = workerData
  const embed = await loadModel(source)
  const { vectors } = await embed(['tenkyo'])
  const fingerprint = await hashModel(source.folder)
  serve(embed)
  reply({ kind: 'ready', dimensions: vectors.length, fingerprint })
} catch (error) {
  // Files that are missing, broken or out of reach: the runtime has no kinds of errors to tell apart.
  reply({ kind: 'unusable', reason: String(error) })
}

async function loadModel({ folder, remote, threads }: ModelSource): Promise<Embed> {
  env.logLevel = LogLevel.NONE
  env.allowRemoteModels = remote !== null
  env.useFSCache = remote !== null
  if (remote !== null) {
    env.cacheDir = remote.cache
    env.localModelPath = remote.cache
    env.remoteHost = remote.hub ?? env.remoteHost
  }
  const name = remote?.id ?? folder
  const session_options = threads === null ? {} : { intraOpNumThreads: threads }
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name),
    AutoModel.from_pretrained(name, { dtype: 'q8', session_options }),
  ])
  const longest: number = tokenizer.model_max_length

  return async (texts) => {
    const inputs = tokenizer([...texts], { padding: true, truncation: true })
    const outputs = await model(inputs)
    const states = outputs.last_hidden_state ?? outputs.token_embeddings
    if (!(states?.data instanceof Float32Array) || states.dims.length !== 3) {
      throw new Error('The model gives no vector for each token.')
    }
    const isCut = (text: string): boolean => tokenizer.encode(text).length > longest
    return {
      vectors: meanVectors(states.data, inputs.attention_mask.data, states.dims),
      cut: (inputs.input_ids.dims[1] ?? 0) < longest ? 0 : texts.filter(isCut).length,
    }
  }
}

function serve(embed: Embed): void {
  const urgent: Batch[] = []
  const waiting: Batch[] = []
  const take = (): Batch | undefined => urgent.shift() ?? waiting.shift()
  let running = false
  let isStopping = false
  port?.on('message', async (batch: Batch | 'stop') => {
    if (batch === 'stop') {
      isStopping = true
      urgent.length = 0
      waiting.length = 0
      if (!running) reply({ kind: 'stopped' })
      return
    }
    const queue = batch.urgent ? urgent : waiting
    queue.push(batch)
    if (running) return
    running = true
    for (let next = take(); next !== undefined; next = take()) await answer(embed, next)
    running = false
    if (isStopping) reply({ kind: 'stopped' })
  })
}

async function answer(embed: Embed, { id, texts }: Batch): Promise<void> {
  try {
    const result = await embed(texts)
    reply({ kind: 'embedded', id, result }, [result.vectors.buffer])
  } catch (error) {
    // Whatever the model's runtime throws concerns this batch only.
    reply({ kind: 'failed', id, reason: String(error) })
  }
}
