/**
 * `npm start`: builds the page if needed, serves it, and indexes the papers beside it.
 * `npm run dev` (`--dev`): the same with hot reload.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { outliveReaders } from '#lib/closed-pipe.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { ingestEventSchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { lackingSetting } from '#lib/models/language-model.ts'
import { visible } from '#lib/text/visible.ts'
import { type Address, findAddress, waitForServer } from './address.ts'
import { type Child, runNode } from './children.ts'
import { createIngestStatusFile, type IngestStatusFile } from './ingest-status.ts'
import { next, paintFirst, serveArguments } from './next-server.ts'
import { isBuilt } from './page-build.ts'

const ingest = join('ingest', 'main.ts')

const lookMs = 200
const allIndexed = 'The papers are indexed, and followed: what changes in their folders is read.'
const someIndexed = 'Not every paper could be indexed; the reasons are above. The others are there.'
const noneFollowed =
  'The papers are not followed any more; the reasons are above. The server goes on.'

const children: Child[] = []
let stopping = false

outliveReaders()
try {
  await start(readArguments().dev)
} catch (error) {
  const wasAsked = stopping
  await stop()
  if (!(error instanceof TenkyoError)) throw error
  if (!wasAsked) console.error([error.message, error.hint ?? ''].join('\n').trimEnd())
  process.exitCode = wasAsked ? 0 : error.code === 'internal' ? 1 : 2
}

function readArguments(): { dev: boolean } {
  try {
    return parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values
  } catch (error) {
    // Arguments that it doesn't know.
    const message = error instanceof Error ? error.message : String(error)
    throw new TenkyoError('bad-request', message, { hint: 'It takes --dev or nothing.' })
  }
}

async function start(dev: boolean): Promise<void> {
  const config = readConfig()
  tellLacking(config)
  const address = await findAddress(config.host, config.port)
  const status = createIngestStatusFile()
  process.once('exit', status.remove)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.PORT = String(address.port)
  process.env.TENKYO_INGEST_STATUS = status.path

  if (!dev && !isBuilt('.')) await build()
  const server = serve(address, dev)
  const isServing = await waitForServer(address, server.ended)
  if (isServing) {
    console.log(`Tenkyo is open at ${address.url} (Ctrl-C ends it).`)
    await Promise.race([index(status), server.ended])
  }
  await server.ended
  if (!stopping) throw new TenkyoError('internal', 'The server has ended by itself.')
}

/** A model that cannot be asked stops nothing: the papers' own sentences answer. */
function tellLacking(config: Config): void {
  for (const generator of config.generators) {
    const lacking = lackingSetting(config, generator)
    if (lacking === null) continue
    console.error(
      `${lacking} is not set, so ${generator} cannot be asked; quotes answer until it is.`,
    )
  }
}

async function build(): Promise<void> {
  console.log('Building the page: once, and again when its sources change …')
  const written: string[] = []
  const keep = (line: string): unknown => written.push(line)
  const code = await run(next, ['build'], { stdout: keep, stderr: keep }).ended
  if (code === 0) return
  if (!stopping) console.error(written.join('\n'))
  throw new TenkyoError('internal', 'The page could not be built.', {
    hint: 'What is above says where. After changes of your own, "npm run check" says more.',
  })
}

function serve(address: Address, dev: boolean): Child {
  return dev
    ? run(next, serveArguments('dev', address), { stdout: 'show', stderr: 'show' })
    : run(next, serveArguments('start', address), {
        ...{ stdout: 'drop', stderr: 'show', first: [paintFirst] },
      })
}

/** Indexes the papers and follows them. Whatever comes of it, the server goes on. */
async function index(status: IngestStatusFile): Promise<void> {
  if (stopping) return
  let failed = 0
  const report = (line: string): void => {
    const { source, state, error } = ingestEventSchema.parse(JSON.parse(line))
    if (state === 'failed') {
      failed += 1
      console.error(`${visible(source)} could not be indexed: ${error?.message}`)
    }
    const now = status.read()
    if (now.finished || !process.stdout.isTTY) return
    process.stdout.write(`\rIndexing: ${now.done} of ${now.total} papers `)
    if (now.done === now.total) process.stdout.write('\n')
  }
  const tellOnce = setInterval(() => {
    const { done, total, finished } = status.read()
    if (!finished) return
    clearInterval(tellOnce)
    console.log(failed === 0 && done === total ? allIndexed : someIndexed)
  }, lookMs)
  await run(ingest, ['--watch', '--json'], { stdout: report, stderr: 'show' }).ended
  clearInterval(tellOnce)
  status.finish()
  if (!stopping) console.error(noneFollowed)
}

function run(...command: Parameters<typeof runNode>): Child {
  const child = runNode(...command)
  children.push(child)
  return child
}

async function stop(): Promise<void> {
  stopping = true
  await Promise.all(children.map((child) => child.stop()))
}
