/**
 * Models and index folders that can't be used, as a reader of the commands meets them.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWriter } from '#lib/index/writer.ts'
import { hashEmbedder } from '../support/hash-embedder.ts'
import { ingestPaths } from '../support/ingest-papers.ts'
import { runIngest } from '../support/run-ingest.ts'
import { runScript } from '../support/run-script.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeTinyModel } from '../support/tiny-model.ts'

type Place = { folder: string; root: string; data: string }

const placeIn = (folder: string): Place => ({
  folder,
  root: join(folder, 'papers'),
  data: join(folder, 'data'),
})
let prepared: Place

beforeAll(async () => {
  prepared = placeIn(await mkdtemp(join(tmpdir(), 'tenkyo-')))
  await indexPaper(prepared)
})
afterAll(() => rm(prepared.folder, { recursive: true, force: true }))

/** A folder with an index of a paper that lay elsewhere. */
async function copiedIndex(): Promise<Place> {
  const place = placeIn(await temporaryFolder())
  await cp(prepared.data, place.data, { recursive: true })
  return place
}

/** A folder with a paper and an index of it. */
async function indexedPaper(): Promise<Place> {
  const place = placeIn(await temporaryFolder())
  await indexPaper(place)
  return place
}

async function indexPaper(place: Place): Promise<void> {
  await mkdir(place.root)
  await writeFile(join(place.root, 'canal.txt'), '用水路は一六八四年に掘られた。水番が堰を守った。')
  expect((await runIngest(place.data, [place.root])).code).toBe(0)
}

const search = (data: string, settings = {}) =>
  runScript('lib/cli/search.ts', ['水番'], { TENKYO_DATA: data, ...settings })

type Row = {
  class: string
  name: string
  /** Makes it bad and gives the settings that go with it. */
  act: (place: Place) => Promise<Record<string, string>>
  code: number
  message: RegExp
}

const rows: readonly Row[] = [
  {
    class: 'models',
    name: 'a folder that is not there',
    act: async () => ({ TENKYO_EMBEDDER: '/nowhere/at/all' }),
    code: 1,
    message: /model|TENKYO_EMBEDDER/,
  },
  {
    class: 'models',
    name: 'a folder without its files',
    act: async ({ folder }) => {
      await mkdir(join(folder, 'model'))
      return { TENKYO_EMBEDDER: join(folder, 'model') }
    },
    code: 1,
    message: /lacks|model_quantized\.onnx/,
  },
  {
    class: 'models',
    name: 'weights that are cut off',
    act: async ({ folder }) => {
      const model = join(folder, 'model')
      await writeTinyModel(model, { words: { 水番: [1, 0] } })
      await truncate(join(model, 'onnx/model_quantized.onnx'), 40)
      return { TENKYO_EMBEDDER: model }
    },
    code: 1,
    message: /cannot be loaded/,
  },
  {
    class: 'models',
    name: 'another model than the index was built with',
    act: async ({ folder }) => {
      const model = join(folder, 'model')
      await writeTinyModel(model, { words: { 水番: [1, 0] } })
      return { TENKYO_EMBEDDER: model }
    },
    code: 1,
    message: /--force/,
  },
  {
    class: 'index folders',
    name: 'a file in the place of the folder',
    act: async ({ data }) => {
      await rm(data, { recursive: true })
      await writeFile(data, 'no folder')
      return {}
    },
    code: 1,
    message: /./,
  },
  {
    class: 'index folders',
    name: 'a table whose files are cut off',
    act: async ({ data }) => {
      const table = readdirSync(data).find((name) => name.startsWith('passages'))
      const files = join(data, table ?? '', 'data')
      for (const name of readdirSync(files)) await truncate(join(files, name), 10)
      return {}
    },
    code: 1,
    message: /./,
  },
  {
    class: 'index folders',
    name: 'a table that is gone',
    act: async ({ data }) => {
      const table = readdirSync(data).find((name) => name.startsWith('documents'))
      await rm(join(data, table ?? ''), { recursive: true })
      return {}
    },
    code: 1,
    message: /./,
  },
]

describe.each([...Map.groupBy(rows, (row) => row.class)])('%s:', (_, group) => {
  test.each(group.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    const place = await copiedIndex()
    const settings = await row.act(place)
    const { code, stdout, stderr } = await search(place.data, settings)
    expect({ code, stdout }).toEqual({ code: row.code, stdout: '' })
    expect(stderr).toMatch(row.message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('index folders:', () => {
  test('one that another program writes to', async () => {
    const { root, data } = await indexedPaper()
    const writer = await openWriter(data)
    const open = async () => hashEmbedder()
    await expect(ingestPaths(data, [root], { open, waitMs: 0 })).rejects.toMatchObject({
      code: 'index-busy',
    })
    await writer.close()
    expect((await search(data)).stdout).toContain('水番')
  })

  test('one on a disk that fills up: what was indexed answers, and the rest follows later', async () => {
    const { root, data, folder } = await indexedPaper()
    const files = () => readdirSync(data, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = files()
    const papers = Array.from({ length: 400 }, (_, at) => `第${at}の日、水番は堰を見回った。\n\n`)
    for (let paper = 0; paper < 10; paper++) {
      await writeFile(join(root, `${paper}.txt`), papers.slice(paper).join(''))
    }
    const limited = spawn(
      'sh',
      ['-c', 'ulimit -f 200; exec "$0" ingest/main.ts "$1"', process.execPath, root],
      { env: { ...process.env, TENKYO_DATA: data, TENKYO_EMBEDDER: 'auto' }, stdio: 'pipe' },
    )
    const [stderr, [code]] = await Promise.all([text(limited.stderr), once(limited, 'close')])
    expect(stderr).toMatch(/There is no space left for the index\.\nFree some space/)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
    expect((await search(data)).stdout).toContain('canal.txt')

    expect((await runIngest(data, [join(root, 'canal.txt')])).code).toBe(0)
    expect(files()).toEqual(before)
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'papers'])
    const { code: later, stderr: summary } = await runIngest(data, [root])
    expect(later).toBe(0)
    expect(summary).toMatch(/10 added/)
  })
})
