import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ingestUploads, removeDocument } from '#ingest/index.ts'
import { type Config, readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { getOriginal, listDocuments } from '#lib/index/documents.ts'
import { readTerms } from '#lib/index/terms.ts'
import { type Library, openLibrary } from '#lib/library.ts'

let folder: string
let config: Config
let library: Library

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenkyo-upload-'))
  config = readConfig({ TENKYO_DATA: join(folder, 'data'), TENKYO_EMBEDDER: 'builtin' })
  library = await openLibrary(config)
})

afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

type Sent = { name: string; path?: string; file: string }
let sent = 0

async function put(name: string, text: string, path?: string): Promise<Sent> {
  const file = join(folder, `${sent++}`)
  await writeFile(file, text)
  return path === undefined ? { name, file } : { name, path, file }
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}

const isOutcome = ({ state }: IngestEvent): boolean => state !== 'reading' && state !== 'embedding'

async function upload(...files: [name: string, text: string][]): Promise<IngestEvent[]> {
  const uploads = await Promise.all(files.map(([name, text]) => put(name, text)))
  const events = await all(ingestUploads(config, uploads))
  return events.filter(isOutcome)
}

const text = '用水路は一六八四年に掘られた。水番は毎朝四時に堰を見回った。'

test('an uploaded file is in the library, with its bytes, once its outcome is told', async () => {
  const [outcome] = await upload(['canal.txt', text])
  expect(outcome).toMatchObject({ source: 'canal.txt', state: 'added', progress: 1 })
  const [document] = await listDocuments(library.index)
  expect(document).toMatchObject({ origin: 'upload', source: 'canal.txt' })
  const original = await getOriginal(library.index, document?.id ?? '')
  expect(new TextDecoder().decode(original?.bytes)).toBe(text)
})

test('a file of the same name takes the place of the one before, and the same bytes change nothing', async () => {
  const [first] = await upload(['canal.txt', text])
  expect(await upload(['canal.txt', text])).toMatchObject([{ state: 'unchanged' }])
  const [second] = await upload(['canal.txt', `${text}報酬は米二俵であった。`])
  expect(second).toMatchObject({ state: 'updated', document: { id: first?.document?.id } })
  expect(await listDocuments(library.index)).toHaveLength(1)
})

test('one file that cannot be read does not keep the others out', async () => {
  const outcomes = await upload(['empty.txt', ''], ['canal.txt', text])
  expect(outcomes.map(({ source, state }) => [source, state])).toEqual([
    ['empty.txt', 'skipped'],
    ['canal.txt', 'added'],
  ])
})

test('two files of one name in one go are both read, and the later one stays', async () => {
  const outcomes = await upload(['a.txt', text], ['a.txt', '水番の報酬は米であった。'])
  expect(outcomes).toHaveLength(2)
  expect(await listDocuments(library.index)).toMatchObject([{ characters: 12 }])
})

test('a name is kept as data alone, whatever it holds', async () => {
  const names = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\papers\\canal.txt', 'canal.txt'],
    ['a\u0000b\u202e.txt', 'ab.txt'],
    ['..', 'upload'],
    ['', 'upload'],
    ['長'.repeat(300), '長'.repeat(200)],
  ] as const
  for (const [name, source] of names) {
    expect(await upload([name, `${text}${source}`])).toMatchObject([{ source }])
  }
})

test('files of one name in two folders of a reader are two papers', async () => {
  const uploads = await Promise.all([
    put('notes.md', text, '2023/notes.md'),
    put('notes.md', text, '../2024//notes.md'),
  ])
  for await (const _ of ingestUploads(config, uploads));
  const sources = (await listDocuments(library.index)).map(({ source }) => source)
  expect(sources.sort()).toEqual(['2023/notes.md', '2024/notes.md'])
})

test('a document that was taken out is gone, and the others stay', async () => {
  const [one] = await upload(['one.txt', text], ['two.txt', 'もう一つの資料である。'])
  const removed = await removeDocument(config, library, one?.document?.id ?? '')
  await removed?.cleared
  expect(await listDocuments(library.index)).toMatchObject([{ source: 'two.txt' }])
})

/** Long enough that the reader and the model have something to do. */
const long = (name: string): string =>
  Array.from({ length: 3000 }, (_, at) => `${name}の${at}番目の水門は、${at}年に直された。`).join(
    '\n\n',
  )

test('files that are sent at once from several sides are added in the order in which they came', async () => {
  const told: string[] = []
  const jobs = await Promise.all(
    ['北', '南', '東'].map(async (name) => [
      await put(`${name}1.txt`, long(name)),
      await put(`${name}2.txt`, text),
    ]),
  )
  const add = async (uploads: Awaited<ReturnType<typeof put>>[]): Promise<void> => {
    for await (const event of ingestUploads(config, uploads)) told.push(event.source)
  }
  await Promise.all(jobs.map(add))
  expect([...new Set(told.map((source) => source[0]))]).toEqual(['北', '南', '東'])
  expect(told.map((source) => source[0])).toEqual(told.map((source) => source[0]).toSorted(byFirst))
  expect(await listDocuments(library.index)).toHaveLength(6)
})

const byFirst = (one = '', other = ''): number => '北南東'.indexOf(one) - '北南東'.indexOf(other)

test('when nobody waits any more, no further file is begun, and those that are done stay', async () => {
  const gone = new AbortController()
  const names = Array.from({ length: 48 }, (_, at) => `${at}`)
  const uploads = await Promise.all(names.map((name) => put(`${name}.txt`, long(name))))
  let added = 0
  for await (const event of ingestUploads(config, uploads, { signal: gone.signal })) {
    if (!isOutcome(event)) continue
    added += 1
    gone.abort()
  }
  expect(added).toBeGreaterThan(0)
  // What comes after takes its turn behind what is left of it.
  expect(await upload(['after.txt', text])).toMatchObject([{ state: 'added' }])
  const kept = (await listDocuments(library.index)).map(({ source }) => source)
  expect(kept.length).toBeLessThan(names.length)
  expect(kept).toEqual(expect.arrayContaining(['0.txt', 'after.txt']))
})

test('files that wait are dropped when whoever sent them has gone', async () => {
  const gone = new AbortController()
  const first = upload(['first.txt', long('用水路')])
  const waiting = ingestUploads(config, [await put('dropped.txt', text)], { signal: gone.signal })
  const dropped = all(waiting)
  gone.abort()
  expect(await first).toMatchObject([{ state: 'added' }])
  expect(await dropped).toEqual([])
  await upload(['after.txt', text])
  const kept = (await listDocuments(library.index)).map(({ source }) => source)
  expect(kept).toEqual(['after.txt', 'first.txt'])
})

test('the progress of a file only rises, and is whole with its outcome alone', async () => {
  const uploads = [await put('long.txt', long('堰')), await put('short.txt', text)]
  const events = await all(ingestUploads(config, uploads))
  for (const name of ['long.txt', 'short.txt']) {
    const own = events.filter(({ source }) => source === name)
    const progress = own.map((event) => event.progress)
    expect(progress).toEqual(progress.toSorted((one, other) => one - other))
    expect(own.filter((event) => event.progress === 1)).toEqual(own.filter(isOutcome))
  }
})

test('the terms that are counted bit by bit are those of all the papers', async () => {
  await upload(['one.txt', text], ['two.txt', long('堰')])
  await upload(['two.txt', long('水門')], ['three.txt', text])
  const bitByBit = await readTerms(library.index)
  const whole = await openLibrary(readConfig({ TENKYO_DATA: join(folder, 'whole') }))
  try {
    const papers = [
      ['one.txt', text],
      ['two.txt', long('水門')],
      ['three.txt', text],
    ] as const
    const uploads = await Promise.all(papers.map(([name, content]) => put(name, content)))
    for await (const _ of ingestUploads(
      readConfig({ TENKYO_DATA: join(folder, 'whole') }),
      uploads,
    ));
    expect(bitByBit.sort(byTerm)).toEqual((await readTerms(whole.index)).sort(byTerm))
  } finally {
    await whole.close()
  }
})

const byTerm = (one: { term: string }, other: { term: string }): number =>
  one.term < other.term ? -1 : 1
