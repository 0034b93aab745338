import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translate } from '#lib/answer/translate.ts'
import { readConfig } from '#lib/config.ts'
import { type TranslationRequest, translationSchema } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { type ModelReply, type ModelServer, startModelServer } from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

const never = new AbortController().signal
const english = 'The pay of the water guard was given in rice: two bales a year.'

let reading: OpenPapers
let server: ModelServer
let cited: Citation

beforeAll(async () => {
  server = await startModelServer(() => '')
  reading = await openPapers(papers)
  const { answer } = await reading.ask('水番の報酬は何で支払われましたか')
  const [citation] = answer.statements[0]?.citations ?? []
  if (citation === undefined) throw new Error('Nothing was quoted.')
  cited = citation
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})

async function ask(
  reply: ModelReply,
  changed: Partial<TranslationRequest> = {},
  model = 'openai-compatible:tiny',
) {
  server.script = () => reply
  server.requests.length = 0
  const config = readConfig({ TENKYO_MODEL: model, TENKYO_MODEL_URL: `${server.url}/v1` })
  const { documentId, version, start, end } = cited
  const request = { documentId, version, start, end, language: 'en' as const, ...changed }
  return translationSchema.strict().parse(await translate(reading.library, request, config, never))
}

const said = (text: string) => JSON.stringify({ text })

test('a quote is translated as it stands in the paper, and the model is named', async () => {
  expect(await ask(said(english))).toEqual({
    text: english,
    language: 'en',
    model: 'openai-compatible:tiny',
    notes: [],
  })
  const [request] = server.requests
  expect(request?.prompt).toMatch(/^<(quote-[0-9a-f]{16})>\n[\s\S]+\n<\/\1>$/)
  expect(request?.prompt.split('\n')[1]).toBe(cited.quote)
})

test('a figure that the quote has not is told', async () => {
  const { notes } = await ask(said(`${english} It began in 1912.`))
  expect(notes).toEqual([expect.stringContaining('1912')])
})

test('markup of the model is not passed on', async () => {
  const { text } = await ask(said(`**${english}** ![x](https://x.test/a.png)<script>x</script>`))
  expect(text).toBe(english)
})

describe('what is no translation is not shown as one', () => {
  test.each<[string, ModelReply]>([
    ['the quote again', '水番の報酬は米で支払われ、一年に二俵と決められていた。'],
    ['far more than the quote', said(`${english} `.repeat(40))],
    ['text without end', { text: endless() }],
    ['nothing', said('')],
    ['markup alone', said('<iframe src="https://x.test"></iframe>')],
    ['another form', '{"translation":"The pay"}'],
  ])('%s', async (_, reply) => {
    await expect(ask(reply)).rejects.toMatchObject({ code: 'model-unusable' })
    await expect.poll(() => server.connections()).toBe(0)
  })
})

test.each<[ModelReply, string]>([
  [{ status: 401, body: 'sk-secret' }, 'model-refused-key'],
  [{ status: 404 }, 'model-not-found'],
  [{ status: 429 }, 'model-busy'],
  [{ status: 500 }, 'model-failed'],
  [{ text: '{"text":"The', end: 'cut' }, 'model-cut-off'],
])('a model that fails is told: %j', async (reply, code) => {
  await expect(ask(reply)).rejects.toMatchObject({ code })
})

test('without a model, none is pretended', async () => {
  await expect(ask('', {}, 'extractive')).rejects.toMatchObject({ code: 'model-not-configured' })
  const extractive = { generator: 'extractive' }
  await expect(ask('', extractive)).rejects.toMatchObject({ code: 'model-not-configured' })
  await expect(ask('', {}, 'openai:tiny')).rejects.toMatchObject({
    code: 'model-not-configured',
    hint: expect.stringContaining('OPENAI_API_KEY'),
  })
})

test('a model that the settings do not offer is not asked', async () => {
  const asked = ask('', { generator: 'openai:other' })
  await expect(asked).rejects.toMatchObject({ code: 'unknown-generator' })
})

test.each<[Partial<TranslationRequest>, string]>([
  [{ documentId: 'nosuchpaper' }, 'document-not-found'],
  [{ version: 'older' }, 'version-not-found'],
  [{ start: 1_000_000, end: 1_000_010 }, 'bad-request'],
])('only what the papers say now is translated: %j', async (changed, code) => {
  await expect(ask(said(english), changed)).rejects.toMatchObject({ code })
  expect(server.requests).toEqual([])
})

function* endless(): Generator<string> {
  yield '{"text":"'
  for (;;) yield 'rice and '
}
