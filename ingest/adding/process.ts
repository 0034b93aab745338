import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IngestEvent } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { type Job, type News, newsSchema, type Order } from './messages.ts'

/** How long the process stays without work, in milliseconds. */
const idleMs = 60_000

const here = dirname(fileURLToPath(import.meta.url))

/** A process that adds files; `take` hands it a job and tells what comes of it until that has ended. */
type AddingProcess = {
  take(job: Job, tell: (news: News | null) => void): { cancel(): void }
}

const shared = globalThis as { tenkyoAdding?: AddingProcess | undefined }

/**
 * Has files added by a process of its own, which is started when it is needed and serves everyone in
 * turn. Once `signal` is aborted, files that are not begun are dropped and the one being read is
 * abandoned.
 * @throws TenkyoError as the adder does; `internal` where the process ended by itself.
 */
export async function* addBeside(job: Job, signal: AbortSignal): AsyncGenerator<IngestEvent> {
  const waiting: (News | null)[] = []
  let wake = Promise.withResolvers<void>()
  shared.tenkyoAdding ??= startAdding()
  const { cancel } = shared.tenkyoAdding.take(job, (news) => {
    waiting.push(news)
    wake.resolve()
  })
  signal.addEventListener('abort', cancel, { once: true })
  if (signal.aborted) cancel()
  try {
    for (;;) {
      await wake.promise
      wake = Promise.withResolvers()
      for (const news of waiting.splice(0)) {
        if (news === null) throw new TenkyoError('internal', 'What adds papers has ended.')
        if (news.kind === 'event') yield news.event
        else if (news.kind === 'done') return
        else {
          const { code, message, hint } = news.error
          throw new TenkyoError(code, message, hint === undefined ? {} : { hint })
        }
      }
    }
  } finally {
    signal.removeEventListener('abort', cancel)
    cancel()
  }
}

function startAdding(): AddingProcess {
  const child = spawn(process.execPath, [join(here, 'child.ts')], {
    cwd: process.cwd(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    windowsHide: true,
  })
  const jobs = new Map<number, (news: News | null) => void>()
  let count = 0
  let idle: NodeJS.Timeout | undefined
  yieldToQuestions(child.pid)

  const retire = (): void => {
    if (shared.tenkyoAdding === adding) shared.tenkyoAdding = undefined
  }
  const rest = (): void => {
    if (jobs.size > 0) return
    child.unref()
    child.channel?.unref()
    idle = setTimeout(() => {
      retire()
      if (child.connected) child.disconnect()
    }, idleMs).unref()
  }
  const end = (): void => {
    retire()
    clearTimeout(idle)
    for (const tell of jobs.values()) tell(null)
    jobs.clear()
  }
  child.on('error', end)
  child.on('exit', end)
  child.on('message', (message) => {
    const news = newsSchema.parse(message)
    jobs.get(news.number)?.(news)
    if (news.kind === 'event') return
    jobs.delete(news.number)
    rest()
  })

  const adding: AddingProcess = {
    take(job, tell) {
      const number = count++
      jobs.set(number, tell)
      clearTimeout(idle)
      child.ref()
      child.channel?.ref()
      const send = (order: Order): unknown => child.connected && child.send(order, () => {})
      send({ kind: 'add', number, job })
      return { cancel: () => jobs.has(number) && send({ kind: 'cancel', number }) }
    },
  }
  return adding
}

/**
 * A little lower than the server's. Not by much: what is read has its time by the clock, and must not
 * run out of it because the machine is busy.
 */
const lowered = 2

/** Questions go first: what starts with this process later has its priority too. */
function yieldToQuestions(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, lowered)
  } catch {
    // Where the system doesn't let it, both share the machine as equals.
  }
}
