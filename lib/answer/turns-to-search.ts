/**
 * Whose turn it is to search the papers: readers first, then what is only tried for them. One thread
 * serves both, and a trial that has begun is not stopped.
 */
import { setImmediate } from 'node:timers/promises'

type Turns = { readers: number; waiting: Set<() => void> }

// Each route may have modules of its own; what they share is the process.
const shared = globalThis as { tenkyoTurns?: Turns }

/** A trial waits no longer, in milliseconds, so that it comes to its end where many ask. */
const mostMs = 2000

/** Does what a reader waits for. */
export async function asReader<Result>(search: () => Promise<Result>): Promise<Result> {
  const turns = turnsNow()
  turns.readers++
  try {
    return await search()
  } finally {
    turns.readers--
    if (turns.readers === 0) for (const go of turns.waiting) go()
  }
}

/**
 * Waits until no reader's search is under way, but not for ever; others are served first in any case.
 * @throws the reason of `signal` once that has fired.
 */
export async function afterReaders(signal: AbortSignal): Promise<void> {
  const { readers, waiting } = turnsNow()
  if (readers > 0) {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, mostMs)
    waiting.add(resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
    await promise
    clearTimeout(timer)
    waiting.delete(resolve)
  }
  await setImmediate()
  signal.throwIfAborted()
}

function turnsNow(): Turns {
  shared.tenkyoTurns ??= { readers: 0, waiting: new Set() }
  return shared.tenkyoTurns
}
