/**
 * A folder with every kind of bad file at once, and good papers among them.
 */
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { defaultLimits } from '#ingest/reader/limits.ts'
import { createReader, type Reader } from '#ingest/reader/reader.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { type Index, openIndex } from '#lib/index/open.ts'
import { searchText } from '#lib/index/search.ts'
import { ingestPaths } from '../support/ingest-papers.ts'
import { papers } from '../support/papers.ts'
import { childrenOf } from '../support/processes.ts'
import type { BadFile } from './row.ts'
import { officeFiles } from './rows/office.ts'
import { packages } from './rows/packages.ts'
import { pages } from './rows/pages.ts'
import { pdfs } from './rows/pdfs.ts'
import { outside, places } from './rows/places.ts'
import { texts } from './rows/texts.ts'

const files: readonly BadFile[] = [
  ...texts,
  ...pdfs,
  ...packages,
  ...officeFiles,
  ...pages,
  ...places,
]
const limits = { ...defaultLimits, timeMs: 3000 }

let folder: string
let index: Index
let events: IngestEvent[]
/** Milliseconds that each file took to read, by its source. */
const times = new Map<string, number>()

/** How long a new process takes until it has read its first file, in milliseconds. */
let startMs: number

async function measureStart(): Promise<number> {
  const before = performance.now()
  const reader = createReader(limits)
  await reader.read(Buffer.from('港。'), { documentId: 'd', version: 'v', source: 's' })
  await reader.close()
  return performance.now() - before
}

/** The reader of the product, with a watch. */
function timedReader(): Reader {
  const reader = createReader(limits)
  return {
    ...reader,
    async read(bytes, identity) {
      const before = performance.now()
      try {
        return await reader.read(bytes, identity)
      } finally {
        times.set(identity.source, performance.now() - before)
      }
    },
  }
}

async function make(root: string, { name, make: how }: BadFile): Promise<void> {
  const path = join(root, name)
  await mkdir(dirname(path), { recursive: true })
  if (typeof how === 'function') await how(path)
  else await writeFile(path, how)
}

const childrenBefore = childrenOf(process.pid)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenkyo-bad-'))
  await mkdir(join(folder, 'temporary'))
  vi.stubEnv('TMPDIR', join(folder, 'temporary'))
  startMs = await measureStart()
  const root = join(folder, 'papers')
  await mkdir(root)
  await writeFile(join(folder, outside.name), outside.text)
  for (const [name, text] of Object.entries(papers)) await writeFile(join(root, name), text)
  for (const file of files) await make(root, file)
  events = await ingestPaths(join(folder, 'data'), [root], {
    openReader: timedReader,
    notice: () => {},
  })
  index = await openIndex(join(folder, 'data'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  index?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What became of a file. */
function outcomeOf(source: string): IngestEvent | undefined {
  return events.findLast((event) => event.source === source)
}

describe.each([...Map.groupBy(files, (file) => file.class)])('%s:', (_, rows) => {
  test.each(rows.map((row) => [JSON.stringify(row.name), row] as const))(
    '%s',
    async (_name, { name, outcome }) => {
      const event = outcomeOf(name)
      const became = `${event?.state} ${event?.error?.code ?? ''}`.trim()
      if (outcome.state === 'added') {
        expect(became).toBe('added')
        const text = await getText(index, event?.document?.id ?? '')
        expect(text?.text).toContain(outcome.holds)
        for (const lacking of outcome.lacks ?? []) expect(text?.text).not.toContain(lacking)
        return
      }
      const states = outcome.state === 'either' ? ['failed', 'skipped'] : [outcome.state]
      const refusals = states.flatMap((state) =>
        [outcome.code].flat().map((code) => `${state} ${code}`),
      )
      expect(outcome.state === 'either' ? [...refusals, 'added'] : refusals).toContain(became)
      if (event?.error !== undefined) {
        expect(event.error.message).toMatch(/\.$/)
        expect(event.error.message).not.toMatch(/\n| at |Error/)
        expect(event.error.message).not.toContain(folder)
      }
    },
  )
})

test('there are enough of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(90)
})

test('every file has one outcome', () => {
  const outcomes = events.filter(({ state }) => state !== 'reading' && state !== 'embedding')
  const sources = outcomes.map(({ source }) => source)
  expect(sources.toSorted()).toEqual(
    [...files.map(({ name }) => name), ...Object.keys(papers)].toSorted(),
  )
})

test('no file takes longer than its limit and a second, once a process is there to read it', () => {
  const late = [...times].filter(([, ms]) => ms > startMs + limits.timeMs + 1000)
  expect(late).toEqual([])
})

test('the good papers among them are indexed and found', async () => {
  const sources = (await listDocuments(index)).map(({ source }) => source)
  for (const name of Object.keys(papers)) expect(sources).toContain(name)
  expect((await searchText(index, '水', { limit: 20 })).length).toBeGreaterThan(0)
})

test('nothing from outside the folder is indexed', async () => {
  expect(await searchText(index, '秘密', { limit: 5 })).toEqual([])
})

test('no process and no file is left over', () => {
  expect(childrenOf(process.pid)).toEqual(childrenBefore)
  expect(tmpdir()).toBe(join(folder, 'temporary'))
  // LanceDB keeps empty folders of its own for as long as this process runs.
  expect(readdirSync(tmpdir()).filter((name) => !/^\.tmp\w{6}$/.test(name))).toEqual([])
  expect(readdirSync(folder).toSorted()).toEqual(
    ['data', outside.name, `${outside.name}.2`, 'papers', 'temporary'].toSorted(),
  )
})
