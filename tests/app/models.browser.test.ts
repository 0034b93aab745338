/**
 * The production build with a model that does what it likes: what reaches whoever asks, and what is
 * left behind in the server.
 */
import { readdirSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerSchema, healthSchema, translationSchema } from '#lib/contract.ts'
import {
  honest,
  type ModelReply,
  type ModelServer,
  startModelServer,
} from '../support/model-server.ts'
import { papers } from '../support/papers.ts'
import { serve, type TestServer } from '../support/server.ts'

const question = '水番の報酬は何で支払われましたか'
const key = 'sk-verysecret0123456789'
let model: ModelServer
let server: TestServer

beforeAll(async () => {
  model = await startModelServer(honest)
  server = await serve(papers, {
    TENKYO_MODEL: 'openai-compatible:tiny,openai:unset',
    TENKYO_MODEL_URL: `${model.url}/v1`,
    TENKYO_MODEL_KEY: key,
    OPENAI_API_KEY: '',
  })
})
afterAll(async () => {
  await server?.close()
  await model?.[Symbol.asyncDispose]()
})
beforeEach(() => {
  model.script = honest
  model.requests.length = 0
})

const post = (path: string, body: unknown, signal?: AbortSignal) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })

const chat = (signal?: AbortSignal) =>
  post(
    '/api/chat',
    { messages: [{ id: 'q1', role: 'user', parts: [{ type: 'text', text: question }] }] },
    signal,
  )

/** The last part of kind `answer` in a stream that has ended. */
async function answerIn(stream: Promise<Response>) {
  const text = await (await stream).text()
  expect(text).not.toContain('verysecret')
  const parts = text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)))
  return parts.findLast(({ type }) => type === 'data-answer')?.data
}

/** How many sockets the server holds. */
function socketsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:')
    } catch {
      // It was closed meanwhile.
      return false
    }
  }).length
}

test('the health names what may answer, and nothing of the keys', async () => {
  const text = await (await fetch(`${server.url}/api/health`)).text()
  expect(text).not.toContain('verysecret')
  const { generators } = healthSchema.parse(JSON.parse(text))
  expect(generators).toEqual(['openai-compatible:tiny', 'openai:unset', 'extractive'])
})

test('an answer is the model’s, and a reader may choose the papers’ own sentences', async () => {
  const written = answerSchema.parse(await (await post('/api/answer', { question })).json())
  expect(written).toMatchObject({ generator: { kind: 'model' }, notice: null })
  expect(model.requests[0]?.headers.authorization).toBe(`Bearer ${key}`)
  const body = { question, generator: 'extractive' }
  const quoted = answerSchema.parse(await (await post('/api/answer', body)).json())
  expect(quoted).toMatchObject({ generator: { kind: 'extractive' }, notice: null })
  expect(model.requests).toHaveLength(1)
})

test('a model without its key is answered for, one that is not offered is refused', async () => {
  const unset = await (await post('/api/answer', { question, generator: 'openai:unset' })).json()
  expect(unset.notice.code).toBe('model-not-configured')
  const other = await post('/api/answer', { question, generator: 'openai:other' })
  expect(other.status).toBe(400)
})

test('a quote is translated by the model, and only by one', async () => {
  const { statements } = answerSchema.parse(
    await (await post('/api/answer', { question, generator: 'extractive' })).json(),
  )
  const { documentId, version, start, end } = statements[0]?.citations[0] ?? {}
  const asked = { documentId, version, start, end, language: 'en' }
  model.script = () => JSON.stringify({ text: 'It was paid in rice, two bales each year.' })
  const translated = translationSchema.parse(await (await post('/api/translation', asked)).json())
  expect(translated.model).toBe('openai-compatible:tiny')
  const refused = await post('/api/translation', { ...asked, generator: 'extractive' })
  expect(refused.status).toBe(409)
  expect((await refused.json()).error.code).toBe('model-not-configured')
})

describe('a stream ends cleanly, with quotes and a notice, where the model', () => {
  test.each<[string, ModelReply, string]>([
    ['refuses the key', { status: 401, body: key }, 'model-refused-key'],
    ['breaks down', { status: 500, body: key }, 'model-failed'],
    ['breaks off', { text: '{"elements":[{"te', end: 'cut' }, 'model-cut-off'],
    ['sends a page', { status: 200, body: '<html>' }, 'model-unusable'],
  ])('%s', async (_, reply, code) => {
    model.script = () => reply
    const answered = await answerIn(chat())
    expect(answered.outcome).toBe('answered')
    expect(answered.generator.kind).toBe('extractive')
    expect(answered.notice.code).toBe(code)
  })
})

test('who leaves in the middle ends what was asked of the model', async () => {
  model.script = ({ evidence: [first] }) => ({
    text: `{"elements":[${JSON.stringify({ text: first?.text, kind: 'point', ids: [first?.id] })},`,
    end: 'hang',
  })
  const leaving = new AbortController()
  const response = await chat(leaving.signal)
  const reader = response.body?.getReader()
  await expect.poll(() => model.requests.length).toBe(1)
  await reader?.read()
  leaving.abort()
  await expect.poll(() => model.connections(), { timeout: 5000 }).toBe(0)
})

test('twenty streams at once end, each with its answer, and leave no connection', async () => {
  await answerIn(chat())
  let asked = 0
  model.script = (request) => {
    asked += 1
    return asked % 4 === 0 ? { status: 500 } : honest(request)
  }
  const before = socketsOf(server.pid)
  const answers = await Promise.all(Array.from({ length: 20 }, () => answerIn(chat())))
  expect(answers.every(({ outcome }) => outcome === 'answered')).toBe(true)
  expect(answers.filter(({ notice }) => notice?.code === 'model-failed')).toHaveLength(5)
  await expect.poll(() => model.connections()).toBe(0)
  // The connections of those who asked stay open for a while, for what they may ask next.
  await expect
    .poll(() => socketsOf(server.pid), { timeout: 20_000 })
    .toBeLessThanOrEqual(before + 1)
})
