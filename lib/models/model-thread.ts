import { Worker } from 'node:worker_threads'
import { TenkyoError } from '#lib/errors.ts'
import type { Batch, Embedded, ModelSource, WorkerReply } from './embedder-worker.ts'

/** A model that runs in a thread of its own. */
export type ModelThread = {
  dimensions: number
  fingerprint: string
  /** Embeds one batch; an urgent one goes before others that wait. */
  run(texts: readonly string[], urgent: boolean): Promise<Embedded>
  /** Ends the thread after the batch it is at; what waits is rejected. */
  close(): Promise<void>
}

/**
 * Starts the thread and loads the model. An idle thread doesn't keep the process alive.
 * @throws TenkyoError `embedder-unavailable` where the model can't be loaded.
 */
export async function startModelThread(model: string, source: ModelSource): Promise<ModelThread> {
  // Unless it is told otherwise, the model's runtime reports to its maker what is run, and leaves files
  // about that in the folder for temporary ones. It asks the process' environment, not the thread's.
  process.env.ORT_DISABLE_TELEMETRY = '1'
  const worker = new Worker(new URL('./embedder-worker.ts', import.meta.url), {
    workerData: source,
  })
  const ready = Promise.withResolvers<{ dimensions: number; fingerprint: string }>()
  const stopped = Promise.withResolvers<void>()
  const running = new Map<number, PromiseWithResolvers<Embedded>>()
  let batches = 0
  let ended: TenkyoError | null = null

  const unavailable = (what: string, cause?: unknown): TenkyoError =>
    new TenkyoError('embedder-unavailable', `The model ${model} ${what}.`, {
      hint: 'Set TENKYO_EMBEDDER to another model, or to builtin.',
      cause,
    })
  const settle = (id: number): PromiseWithResolvers<Embedded> | undefined => {
    const batch = running.get(id)
    running.delete(id)
    if (running.size === 0) worker.unref()
    return batch
  }
  const end = (error: TenkyoError): void => {
    ended ??= error
    ready.reject(ended)
    stopped.resolve()
    for (const id of running.keys()) settle(id)?.reject(ended)
  }

  worker.on('error', (error) => end(unavailable('stopped', error)))
  worker.on('exit', () => end(unavailable('is closed')))
  worker.on('message', (reply: WorkerReply) => {
    if (reply.kind === 'ready') ready.resolve(reply)
    else if (reply.kind === 'unusable') end(unavailable('cannot be loaded', reply.reason))
    else if (reply.kind === 'stopped') stopped.resolve()
    else if (reply.kind === 'embedded') settle(reply.id)?.resolve(reply.result)
    else settle(reply.id)?.reject(unavailable('could not embed a text', reply.reason))
  })

  const { dimensions, fingerprint } = await ready.promise
  worker.unref()
  return {
    dimensions,
    fingerprint,
    run(texts, urgent) {
      if (ended !== null) return Promise.reject(ended)
      const result = Promise.withResolvers<Embedded>()
      const batch: Batch = { id: batches++, urgent, texts }
      running.set(batch.id, result)
      worker.ref()
      worker.postMessage(batch)
      return result.promise
    },
    async close() {
      worker.ref()
      worker.postMessage('stop')
      await stopped.promise
      await worker.terminate()
    },
  }
}
