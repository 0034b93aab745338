import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { PaperToRead } from '../read.ts'
import { projectFolder, readingCommand } from './command.ts'
import { readFrames, writeFrame } from './frames.ts'
import { type Limits, longestAnswer } from './limits.ts'
import { residentBytes } from './memory.ts'
import { type Outcome, parseMessage } from './outcome.ts'
import { pipesOf, tailOf } from './pipes.ts'

/** Why a reading process is no more: it passed a limit, or something else, which the log may tell. */
export type End =
  | { kind: 'ended'; by: 'time' | 'memory' }
  | { kind: 'ended'; by: 'itself'; reason: string }

/** What became of a file, and its format as far as it was told. */
type Reading = { result: Outcome | End; format: string }

/** A process that reads files, one at a time. */
export type ReadingProcess = {
  pid: number | undefined
  /** Hands one file over. Never throws; once a process has ended it stays so. */
  read(bytes: Uint8Array, paper: PaperToRead): Promise<Reading>
  /** False once it has ended, or what it still holds in memory leaves little for another file. */
  isFit(): boolean
  /** Kills it, and waits until it is gone. */
  close(): Promise<void>
}

/** How long a process may take until it takes files, in milliseconds. */
const startMs = 60_000
const memoryCheckMs = 100

/**
 * Starts a process that may read this program's own files and nothing else, write nothing and start
 * nothing; of the settings and keys in this process' environment it knows none.
 * @param command Node's arguments.
 */
export function startReadingProcess(
  limits: Limits,
  command: readonly string[] = readingCommand(limits),
): ReadingProcess {
  const child = spawn(process.execPath, command, {
    cwd: projectFolder,
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const { files, answers, errors } = pipesOf(child)
  const messages = readFrames(answers, longestAnswer)
  const lastWords = tailOf(errors)
  const gone = Promise.withResolvers<void>()
  let end: End | null = null
  let count = 0
  let format = 'a paper'

  const kill = (why: End): void => {
    end ??= why
    child.kill('SIGKILL')
  }
  child.on('error', (error) => {
    end ??= crash(`It did not start: ${error.message}`)
    gone.resolve()
  })
  child.on('exit', (code, signal) => {
    const words = lastWords()
    const isFull = signal === 'SIGABRT' || code === 134 || /heap out of memory/.test(words)
    const itself = crash(`It ended by ${signal ?? `code ${code}`}. ${words}`)
    end ??= isFull ? { kind: 'ended', by: 'memory' } : itself
    gone.resolve()
  })
  // It has ended and takes no file any more; how it ended is told by `next`.
  files.on('error', () => {})

  /** The outcome with this number; what sends anything else is not in order. */
  const next = async (number: number): Promise<Outcome | End> => {
    try {
      for (;;) {
        const { done, value } = await messages.next()
        if (done === true) break
        const { number: about, outcome } = parseMessage(value)
        if (about !== number) kill(crash('It answered out of turn.'))
        else if (outcome.kind === 'begun') format = outcome.format
        else return outcome
      }
      await Promise.race([gone.promise, wait(afterwordsMs)])
      kill(crash('It answers no more.'))
    } catch (error) {
      kill(crash(`It answered with something else: ${String(error).slice(0, 500)}`))
    }
    await gone.promise
    return end ?? crash('It ended.')
  }
  const within = async (timeMs: number, late: End, number: number): Promise<Outcome | End> => {
    const timer = setTimeout(kill, timeMs, late)
    const check = setInterval(() => {
      if (resident() > limits.memoryBytes) kill({ kind: 'ended', by: 'memory' })
    }, memoryCheckMs)
    try {
      return await next(number)
    } finally {
      clearTimeout(timer)
      clearInterval(check)
    }
  }
  const resident = () => (child.pid === undefined ? 0 : (residentBytes(child.pid) ?? 0))
  const ready = within(startMs, crash('It did not get ready.'), count)

  return {
    pid: child.pid,
    async read(bytes, paper) {
      const start = await ready
      if (start.kind !== 'ready') return { result: start, format }
      count += 1
      writeFrame(files, new TextEncoder().encode(JSON.stringify({ number: count, paper })))
      writeFrame(files, bytes)
      const result = await within(limits.timeMs, { kind: 'ended', by: 'time' }, count)
      return { result, format }
    },
    isFit: () => end === null && resident() < limits.memoryBytes / 2,
    async close() {
      kill(crash('It was closed.'))
      await gone.promise
    },
  }
}

/** How long its end is waited for once it has closed its pipe, in milliseconds. */
const afterwordsMs = 1000

const crash = (reason: string): End => ({ kind: 'ended', by: 'itself', reason })
