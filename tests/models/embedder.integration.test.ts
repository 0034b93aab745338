import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { writeTinyModel } from '../support/tiny-model.ts'

const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  Array.from(a ?? []).reduce((sum, value, i) => sum + value * (b?.[i] ?? Number.NaN), 0)

describe('the built-in model', () => {
  let embedder: Embedder
  beforeAll(async () => {
    embedder = await openEmbedder('builtin')
  })
  afterAll(() => embedder.close())

  test('gives vectors of 256 numbers and length 1, also for texts without a known word', async () => {
    expect(embedder.model).toBe('tenkyo-embed-mini')
    expect(embedder.dimensions).toBe(256)
    for (const vector of await embedder.embed(['防衛外交', '', '🙂', '\ud842'], 'passage')) {
      expect(vector).toHaveLength(256)
      expect(dot(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  test('gives a text the same vector alone and among others, in the order of the texts', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `第${i}条 `.repeat((i * 7) % 11) + i)
    const together = await embedder.embed(texts, 'passage')
    for (const [i, text] of texts.entries()) {
      const [alone] = await embedder.embed([text], 'query')
      expect(dot(alone, together[i])).toBeCloseTo(1, 5)
    }
  })

  test('puts 防衛外交 nearer to defence diplomacy than to an unrelated sentence', async () => {
    const [ja, en, other] = await embedder.embed(
      ['防衛外交', 'defence diplomacy', 'The recipe needs two eggs and some butter.'],
      'query',
    )
    expect(dot(ja, en)).toBeGreaterThan(dot(ja, other) + 0.2)
  })

  test('serves calls that overlap, each with its own vectors', async () => {
    const questions = ['海', '山', '空', '川']
    const alone = await embedder.embed(questions, 'query')
    const [, ...overlapping] = await Promise.all([
      embedder.embed(new Array<string>(100).fill('長い報告書の一節である。'), 'passage'),
      ...questions.map((question) => embedder.embed([question], 'query')),
    ])
    for (const [i, vectors] of overlapping.entries()) {
      expect(dot(vectors[0], alone[i])).toBeCloseTo(1, 5)
    }
  })

  test('lets a question go before passages that wait', async () => {
    const finished: string[] = []
    const passages = embedder
      .embed(new Array<string>(400).fill('長い報告書の一節である。'.repeat(30)), 'passage')
      .then(() => finished.push('passages'))
    await embedder.embed(['急ぎの質問'], 'query').then(() => finished.push('question'))
    await passages
    expect(finished).toEqual(['question', 'passages'])
  })

  test('counts the texts whose end it could not read', async () => {
    const before = embedder.cutTexts
    await embedder.embed(['海と山。'.repeat(1000), '海と山。'], 'passage')
    expect(embedder.cutTexts - before).toBe(1)
  })

  test('embeds nothing where there is nothing', async () => {
    expect(await embedder.embed([], 'passage')).toEqual([])
  })

  test('refuses to embed once it has been closed', async () => {
    const other = await openEmbedder('builtin')
    const running = other.embed(new Array<string>(400).fill('報告書'), 'passage')
    const outcome = expect(running).rejects.toMatchObject({ code: 'embedder-unavailable' })
    await other.close()
    await outcome
    await expect(other.embed(['海'], 'query')).rejects.toMatchObject({
      code: 'embedder-unavailable',
    })
  })
})

describe('another model', () => {
  const words = {
    sea: [3, 4, 0, 0],
    hill: [0, 0, 1, 0],
    'query:': [0, 0, 0, 5],
    'passage:': [0, 0, 0, -5],
  }
  let folder: string
  let opened: Embedder[] = []
  const open = async (...args: Parameters<typeof openEmbedder>): Promise<Embedder> => {
    const embedder = await openEmbedder(...args)
    opened.push(embedder)
    return embedder
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenkyo-model-'))
  })
  afterEach(async () => {
    await Promise.all(opened.map((embedder) => embedder.close()))
    opened = []
    await rm(folder, { recursive: true })
  })

  test('is read from a folder', async () => {
    await writeTinyModel(join(folder, 'tiny'), { words })
    const embedder = await open(join(folder, 'tiny'))
    expect(embedder.model).toBe('tiny')
    expect(embedder.dimensions).toBe(4)
    const [sea, both] = await embedder.embed(['sea', 'sea hill'], 'passage')
    expect(Array.from(sea ?? [])).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), 0, 0])
    expect(dot(both, sea)).toBeCloseTo(5 / Math.sqrt(26), 5)
  })

  test('has another fingerprint when its files differ, and the same one when they do not', async () => {
    await writeTinyModel(join(folder, 'one'), { words })
    await writeTinyModel(join(folder, 'copy'), { words })
    await writeTinyModel(join(folder, 'other'), { words: { ...words, sea: [4, 3, 0, 0] } })
    const [one, copy, other] = await Promise.all(
      ['one', 'copy', 'other'].map((name) => open(join(folder, name))),
    )
    expect(copy?.fingerprint).toBe(one?.fingerprint)
    expect(other?.fingerprint).not.toBe(one?.fingerprint)
  })

  test('finds the prefixes of its family before its texts', async () => {
    await writeTinyModel(join(folder, 'tiny-e5'), { words })
    const embedder = await open(join(folder, 'tiny-e5'))
    const [query] = await embedder.embed(['sea'], 'query')
    const [passage] = await embedder.embed(['sea'], 'passage')
    expect(dot(query, passage)).toBeCloseTo(0, 5)
  })

  test('says when it gives a vector without a direction', async () => {
    await writeTinyModel(join(folder, 'tiny'), { words: { nothing: [0, 0], sea: [1, 0] } })
    const embedder = await open(join(folder, 'tiny'))
    await expect(embedder.embed(['nothing'], 'passage')).rejects.toThrow(/no usable vector/)
    expect(await embedder.embed(['sea'], 'passage')).toHaveLength(1)
  })

  test('is refused with the names of the files that its folder lacks', async () => {
    await writeTinyModel(join(folder, 'tiny'), { words })
    await rm(join(folder, 'tiny', 'tokenizer.json'))
    await expect(open(join(folder, 'tiny'))).rejects.toMatchObject({
      code: 'embedder-unavailable',
      message: 'The folder of the model tiny lacks tokenizer.json.',
    })
  })

  test('is refused when its weights are broken, without a path in the message', async () => {
    await writeTinyModel(join(folder, 'tiny'), { words })
    await truncate(join(folder, 'tiny', 'onnx/model_quantized.onnx'), 60)
    await expect(open(join(folder, 'tiny'))).rejects.toMatchObject({
      code: 'embedder-unavailable',
      message: 'The model tiny cannot be loaded.',
    })
  })

  test('is refused when there is no such folder', async () => {
    await expect(open('./no/such/folder')).rejects.toMatchObject({
      code: 'embedder-unavailable',
      message: 'There is no model folder "./no/such/folder".',
    })
  })

  test('is fetched from its hub once, and then read from this machine', async () => {
    await writeTinyModel(join(folder, 'hub'), { words })
    const cache = join(folder, 'cache')
    {
      await using hub = await startScriptedServer(({ path }) => {
        const file = path.split('/resolve/main/')[1] ?? ''
        return { body: readFileSync(join(folder, 'hub', file)) }
      })
      const fetched = await open('someone/tiny', { cache, hub: `${hub.url}/` })
      expect(fetched.model).toBe('someone/tiny')
      expect(hub.requests.length).toBeGreaterThanOrEqual(4)
    }
    const kept = await open('someone/tiny', { cache, hub: 'http://127.0.0.1:9/' })
    const [sea] = await kept.embed(['sea'], 'query')
    expect(sea?.[1]).toBeCloseTo(0.8)
  })

  test('says what to do when it is not here and cannot be fetched', async () => {
    const failed = open('someone/tiny', { cache: folder, hub: 'http://127.0.0.1:9/' })
    await expect(failed).rejects.toMatchObject({
      code: 'embedder-unavailable',
      message: 'The model someone/tiny is not on this machine and could not be fetched.',
      hint: expect.stringContaining('builtin'),
    })
  })
})
