import { failure, type Named } from './failures.ts'
import type { Limits } from './limits.ts'

/**
 * Time kept over one call: `signal` fires with one of our failures when the model is too slow, or
 * with the caller's own reason when the caller has enough. Only time spent in `wait` counts as the
 * model's, apart from the whole call's, which runs from the beginning.
 */
export type Watch = {
  signal: AbortSignal
  /** What `work` gives; rejects with the signal's reason as soon as it fires. */
  wait<Value>(work: PromiseLike<Value>): Promise<Value>
  /** The model gave a piece of its answer: it has the time between two pieces again. */
  hear(): void
  /** Ends the call, with its connection, if that has not ended yet. */
  stop(reason?: unknown): void
}

/** Starts the time of a call that `caller` may end. */
export function startWatch(limits: Limits, named: Named, caller: AbortSignal | undefined): Watch {
  const ending = new AbortController()
  const end = () => ending.abort(caller?.reason)
  if (caller?.aborted) end()
  caller?.addEventListener('abort', end, { once: true })
  const total = setTimeout(() => ending.abort(failure('late', named)), limits.totalMs)
  let left = limits.firstTokenMs
  let kind: 'silent' | 'stalled' = 'silent'
  return {
    signal: ending.signal,
    async wait(work) {
      const began = performance.now()
      const timer = setTimeout(() => ending.abort(failure(kind, named)), Math.max(0, left))
      const ended = Promise.withResolvers<never>()
      const reject = () => ended.reject(ending.signal.reason)
      if (ending.signal.aborted) reject()
      ending.signal.addEventListener('abort', reject, { once: true })
      try {
        return await Promise.race([work, ended.promise])
      } finally {
        clearTimeout(timer)
        ending.signal.removeEventListener('abort', reject)
        left -= performance.now() - began
      }
    },
    hear() {
      left = limits.idleMs
      kind = 'stalled'
    },
    stop(reason) {
      clearTimeout(total)
      caller?.removeEventListener('abort', end)
      ending.abort(reason)
    },
  }
}
