/**
 * npm run ingest -- [PATH…] [--watch] [--force] [--ocr[=LANGUAGES]] [--json]
 *
 * Exits with 0 when every file has an outcome and none failed, with 1 when some failed, with 2 when
 * it was called wrongly. With --watch it goes on until it is asked to end, and then exits with 0.
 */
import { parseArgs } from 'node:util'
import { outliveReaders } from '#lib/closed-pipe.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { type ErrorCode, errorBody, TenkyoError } from '#lib/errors.ts'
import { ingestInTurns } from './in-turns.ts'
import { ingest, type Root, walk } from './index.ts'
import { type Counts, isOutcome, reportJson, reportLine, summaryOf, writeStatus } from './report.ts'
import { followPaths } from './watch/follow.ts'

const usage = 'Usage: npm run ingest -- [PATH…] [--watch] [--force] [--ocr[=jpn+eng]] [--json]'
const calledWrongly: readonly ErrorCode[] = [
  'bad-request',
  'ocr-unavailable',
  'path-not-found',
  'setting-invalid',
]

/** What a run may still need to come to an end once it was asked to; being stopped costs nothing. */
const patienceMs = 3000

outliveReaders()
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof TenkyoError)) console.error(error)
  console.error(explain(error))
  process.exitCode = calledWrongly.includes(errorBody(error).error.code) ? 2 : 1
}

function explain(error: unknown): string {
  const { message, hint } = errorBody(error).error
  return hint === undefined ? message : `${message}\n${hint}`
}

async function main(argv: readonly string[]): Promise<number> {
  const { paths, watch, ...options } = readArguments(argv)
  const config = readConfig()
  if (watch) return follow(paths, config, options)
  const roots =
    paths.length > 0
      ? await Promise.all(paths.map((path) => walk(path, [config.data])))
      : await walkCorpus(config)
  const counts = await run(roots, config, options)
  const isWhole = paths.length > 0 || roots.length === config.corpus.length
  return isWhole && !counts.has('failed') ? 0 : 1
}

type Options = { force: boolean; ocr: string | undefined; json: boolean }

/** Brings the index in line with `roots`, and tells of it. */
async function run(
  roots: readonly Root[],
  config: Config,
  { force, ocr, json }: Options,
  signal?: AbortSignal,
): Promise<Counts> {
  const total = roots.reduce((sum, root) => sum + root.entries.length, 0)
  const counts: Counts = new Map()
  const report = json ? reportJson : reportLine
  const write = signal === undefined ? ingest : ingestInTurns
  const waiting = signal === undefined ? {} : { signal, waitMs: Number.POSITIVE_INFINITY }
  let done = 0
  const tell = (finished: boolean) => {
    const status = { done, total, finished, following: signal !== undefined }
    return writeStatus(config.ingestStatusFile, status)
  }
  await tell(false)
  try {
    for await (const event of write(config, roots, { force, ocr, ...waiting })) {
      report(event)
      if (!isOutcome(event.state)) continue
      counts.set(event.state, (counts.get(event.state) ?? 0) + 1)
      if (event.state !== 'removed') done = Math.min(done + 1, total)
      await tell(false)
      if (signal?.aborted === true) break
    }
  } finally {
    await tell(true)
  }
  console.error(summaryOf(counts))
  return counts
}

/** Follows paths until the process is asked to end. */
async function follow(paths: readonly string[], config: Config, options: Options): Promise<number> {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      ending.abort()
      setTimeout(() => process.exit(0), patienceMs).unref()
    })
  }
  const { signal } = ending
  await Promise.all(paths.map((path) => walk(path, [config.data])))
  let force = options.force
  let told = ''
  const handle = async (roots: readonly Root[]): Promise<boolean> => {
    try {
      await run(roots, config, { ...options, force }, signal)
      force = false
      told = ''
      return true
    } catch (error) {
      if (signal.aborted) return false
      if (!(error instanceof TenkyoError) || calledWrongly.includes(error.code)) throw error
      const message = explain(error)
      if (message !== told) console.error(`${message}\nIt is tried again.`)
      told = message
      return false
    }
  }
  const notice = (message: string): void => console.error(message)
  await followPaths(paths.length > 0 ? paths : config.corpus, handle, {
    except: [config.data],
    signal,
    notice,
  })
  return 0
}

/**
 * What lies in the folders of the setting. One that is missing is told, and the others are followed.
 * @throws TenkyoError `path-not-found` where none of them is there.
 */
async function walkCorpus({ corpus, data }: Config): Promise<Root[]> {
  const walks = await Promise.allSettled(corpus.map((path) => walk(path, [data])))
  const missing = walks.filter((one) => one.status === 'rejected')
  for (const { reason } of missing) {
    if (missing.length === walks.length || !(reason instanceof TenkyoError)) throw reason
    console.error(`${reason.message} TENKYO_CORPUS names it; the other folders are indexed.`)
  }
  return walks.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

function readArguments(argv: readonly string[]): {
  paths: string[]
  watch: boolean
  force: boolean
  ocr: string | undefined
  json: boolean
} {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values, positionals } = parseArgs({
      args: argv.map((one) => (one === '--ocr' ? '--ocr=auto' : one)),
      allowPositionals: true,
      options: { force: flag, ocr: { type: 'string' }, json: flag, watch: flag },
    })
    const { watch, force, ocr, json } = values
    return { paths: positionals, watch, force, ocr, json }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { hint: usage, cause })
  }
}
