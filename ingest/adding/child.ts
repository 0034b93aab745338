/**
 * The process that adds what readers send, beside the server, so that questions need not wait for it.
 * It takes one job after the other, in the order in which they come.
 */
import { errorBody, TenkyoError } from '#lib/errors.ts'
import { createAdder } from './adder.ts'
import type { Job, News, Order } from './messages.ts'

/** How long nothing must come before the index is tidied, in milliseconds. */
const quietMs = 3000

const adder = createAdder()
const cancelled = new Map<number, AbortController>()
let before: Promise<void> = Promise.resolve()
let quiet: NodeJS.Timeout | undefined

process.on('message', (order: Order) => {
  if (order.kind === 'cancel') {
    cancelled.get(order.number)?.abort()
    return
  }
  const { number, job } = order
  const controller = new AbortController()
  cancelled.set(number, controller)
  clearTimeout(quiet)
  before = before.then(() => work(number, job, controller.signal))
})
// The server is gone, or needs this process no more. What is committed stays, wherever this ends.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

async function work(number: number, job: Job, signal: AbortSignal): Promise<void> {
  try {
    if (!signal.aborted) {
      for await (const event of adder.add(job, signal)) tell({ kind: 'event', number, event })
    }
    tell({ kind: 'done', number })
  } catch (error) {
    if (!(error instanceof TenkyoError)) console.error(error)
    tell({ kind: 'failed', number, error: errorBody(error).error })
  }
  cancelled.delete(number)
  if (cancelled.size === 0) quiet = setTimeout(tidy, quietMs)
}

function tidy(): void {
  // Whatever keeps it from that, the next job comes to it again.
  before = before.then(adder.tidy).catch((error: unknown) => console.error(error))
}

function tell(news: News): void {
  if (process.connected) process.send?.(news)
}
