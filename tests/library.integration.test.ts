import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ingest, walk } from '#ingest/index.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { searchVectors } from '#lib/index/search.ts'
import { getLibrary, openLibrary } from '#lib/library.ts'
import { writeFiles } from './support/ingest-papers.ts'
import { temporaryFolder } from './support/temporary-folder.ts'
import { writeTinyModel } from './support/tiny-model.ts'

const words = { 防衛: [1, 0, 0], 外交: [0, 1, 0] }

/** A folder with a paper, a model of the reader's own, and settings that name them. */
async function smallFolder(): Promise<{ model: string; settings: (embedder: string) => Config }> {
  const folder = await temporaryFolder()
  const model = join(folder, 'model')
  await writeTinyModel(model, { words })
  await writeFiles(join(folder, 'papers'), { 'a.txt': '防衛外交は対話を重ねる。' })
  return {
    model,
    settings: (embedder) =>
      readConfig({
        TENKYO_DATA: join(folder, 'data'),
        TENKYO_CORPUS: join(folder, 'papers'),
        TENKYO_EMBEDDER: embedder,
      }),
  }
}

async function index(config: Config, force = false): Promise<void> {
  const roots = await Promise.all(config.corpus.map((path) => walk(path)))
  for await (const event of ingest(config, roots, { force })) expect(event.state).not.toBe('failed')
}

describe('a library', () => {
  test('over nothing has the built-in embedder and no papers', async () => {
    const { settings } = await smallFolder()
    const library = await openLibrary(settings('auto'))
    onTestFinished(library.close)
    expect(library.embedder.model).toBe('tenkyo-embed-mini')
    expect(await listDocuments(library.index)).toEqual([])
  })

  test('opens the embedder that its index was built with', async () => {
    const { model, settings } = await smallFolder()
    await index(settings(model))
    const library = await openLibrary(settings('auto'))
    onTestFinished(library.close)
    expect(library.embedder.dimensions).toBe(3)
    const [question = new Float32Array()] = await library.embedder.embed(['外交'], 'query')
    expect(await searchVectors(library.index, question, { limit: 5 })).toHaveLength(1)
  })

  test('refuses another embedder, with the way out', async () => {
    const { model, settings } = await smallFolder()
    await index(settings(model))
    await expect(openLibrary(settings('builtin'))).rejects.toMatchObject({
      code: 'embedder-mismatch',
      hint: expect.stringContaining('--force'),
    })
  })
})

test('the library of a process follows its index to another embedder', async () => {
  const { model, settings } = await smallFolder()
  const config = settings('auto')
  const before = { ...process.env }
  onTestFinished(() => {
    process.env = before
  })
  process.env = { ...before, TENKYO_DATA: config.data, TENKYO_EMBEDDER: 'auto' }
  await index(config)
  const first = await getLibrary()
  expect(first.embedder.dimensions).toBe(256)
  expect(await getLibrary()).toBe(first)
  await index(settings(model), true)
  const [second, again] = await Promise.all([getLibrary(), getLibrary()])
  onTestFinished(second.close)
  expect(second.embedder.dimensions).toBe(3)
  expect(again).toBe(second)
  expect(await listDocuments(second.index)).toHaveLength(1)
})
