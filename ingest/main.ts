/**
 * npm run ingest -- [PATH…] [--force] [--ocr[=LANGUAGES]] [--json]
 *
 * Exits with 0 when every file has an outcome and none failed, with 1 when some failed, with 2 when
 * it was called wrongly.
 */
import { rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { outliveReaders } from '#lib/closed-pipe.ts'
import { type Config, readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { type ErrorCode, errorBody, TenkyoError } from '#lib/errors.ts'
import { visible } from '#lib/text/visible.ts'
import { ingest, type Root, walk } from './index.ts'

const usage = 'Usage: npm run ingest -- [PATH…] [--force] [--ocr[=jpn+eng]] [--json]'
const calledWrongly: readonly ErrorCode[] = [
  'bad-request',
  'ocr-unavailable',
  'path-not-found',
  'setting-invalid',
]

outliveReaders()
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const { code, message, hint } = errorBody(error).error
  if (!(error instanceof TenkyoError)) console.error(error)
  console.error(hint === undefined ? message : `${message}\n${hint}`)
  process.exitCode = calledWrongly.includes(code) ? 2 : 1
}

async function main(argv: readonly string[]): Promise<number> {
  const { paths, force, ocr, json } = readArguments(argv)
  const config = readConfig()
  const roots =
    paths.length > 0
      ? await Promise.all(paths.map((path) => walk(path, [config.data])))
      : await walkCorpus(config)
  const total = roots.reduce((sum, root) => sum + root.entries.length, 0)
  const counts = new Map<IngestEvent['state'], number>()
  const report = json ? reportJson : reportLine
  let done = 0
  await writeStatus(config, { done, total, finished: false })
  try {
    for await (const event of ingest(config, roots, { force, ocr })) {
      report(event)
      if (event.state === 'reading' || event.state === 'embedding') continue
      counts.set(event.state, (counts.get(event.state) ?? 0) + 1)
      if (event.state !== 'removed') done = Math.min(done + 1, total)
      await writeStatus(config, { done, total, finished: false })
    }
  } finally {
    await writeStatus(config, { done, total, finished: true })
  }
  const summary = [...counts].map(([state, count]) => `${count} ${state}`).join(', ')
  console.error(summary === '' ? 'There is no file to index.' : summary)
  const isWhole = paths.length > 0 || roots.length === config.corpus.length
  return isWhole && !counts.has('failed') ? 0 : 1
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
    if (values.watch) throw new TypeError('--watch is not available yet.')
    const { force, ocr, json } = values
    return { paths: positionals, force, ocr, json }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TenkyoError('bad-request', cause.message, { hint: usage, cause })
  }
}

function reportJson(event: IngestEvent): void {
  console.log(JSON.stringify(event))
}

function reportLine({ source, state, document, error }: IngestEvent): void {
  if (state === 'reading' || state === 'embedding') return
  const about = error?.message ?? (document === undefined ? '' : `${document.passages} passages`)
  console.error(`${state.padEnd(9)} ${visible(source)}  ${visible(about)}`.trimEnd())
}

/** Tells the server beside this process how far it is; moved into place, so it is never half written. */
async function writeStatus(
  { ingestStatusFile }: Config,
  status: { done: number; total: number; finished: boolean },
): Promise<void> {
  if (ingestStatusFile === null) return
  const whole = `${ingestStatusFile}.${process.pid}`
  await writeFile(whole, JSON.stringify(status))
  await rename(whole, ingestStatusFile)
}
