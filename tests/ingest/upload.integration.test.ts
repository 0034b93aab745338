import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ingestUploads, removeDocument } from '#ingest/index.ts'
import { type Config, readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { getOriginal, listDocuments } from '#lib/index/documents.ts'
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

async function upload(...files: [name: string, text: string][]): Promise<IngestEvent[]> {
  const events: IngestEvent[] = []
  const uploads = files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  for await (const event of ingestUploads(config, library, uploads)) events.push(event)
  return events.filter(({ state }) => state !== 'reading' && state !== 'embedding')
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

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\papers\\canal.txt', 'canal.txt'],
  ['a\u0000b\u202e.txt', 'ab.txt'],
  ['..', 'upload'],
  ['', 'upload'],
  ['長'.repeat(300), '長'.repeat(200)],
])('the name %j is kept as data alone: %j', async (name, source) => {
  expect(await upload([name, text])).toMatchObject([{ source, state: 'added' }])
})

test('files of one name in two folders of a reader are two papers', async () => {
  const bytes = new TextEncoder().encode(text)
  const uploads = ['2023/notes.md', '../2024//notes.md'].map((path) => ({
    name: 'notes.md',
    path,
    bytes,
  }))
  for await (const _ of ingestUploads(config, library, uploads));
  const sources = (await listDocuments(library.index)).map(({ source }) => source)
  expect(sources.sort()).toEqual(['2023/notes.md', '2024/notes.md'])
})

test('a document that was taken out is gone, and the others stay', async () => {
  const [one] = await upload(['one.txt', text], ['two.txt', 'もう一つの資料である。'])
  const removed = await removeDocument(config, library, one?.document?.id ?? '')
  await removed?.cleared
  expect(await listDocuments(library.index)).toMatchObject([{ source: 'two.txt' }])
})
