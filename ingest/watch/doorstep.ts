import { setTimeout as sleep } from 'node:timers/promises'

/** Where one waits for the bell. */
export function createDoorstep(signal: AbortSignal) {
  let rung = false
  let wake: (value?: unknown) => void = () => {}
  const ring = (): void => {
    rung = true
    wake()
  }
  /** For so long, whoever rings meanwhile. */
  const pause = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal }).catch(() => {
      // It is time to end.
    })
  }
  return {
    ring,
    pause,
    /** Until it rings or has rung since the last time, for so long at most. */
    async wait(ms: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<unknown>()
      wake = resolve
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', resolve, { once: true })
      if (!rung && !signal.aborted) await promise
      clearTimeout(timer)
      signal.removeEventListener('abort', resolve)
      rung = false
    },
  }
}
