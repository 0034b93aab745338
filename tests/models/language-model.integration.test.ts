import { generateText, Output, streamText } from 'ai'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Config, readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Limits } from '#lib/models/language-model/limits.ts'
import { openLanguageModel } from '#lib/models/language-model.ts'
import {
  honest,
  type ModelReply,
  type ModelServer,
  startModelServer,
  statements,
} from '../support/model-server.ts'

const providers = ['openai', 'anthropic', 'google', 'ollama', 'openai-compatible'] as const
const key = 'sk-verysecret0123456789'
const settings = {
  TENKYO_MODEL: providers.map((provider) => `${provider}:tiny`).join(),
  OPENAI_API_KEY: key,
  ANTHROPIC_API_KEY: key,
  GOOGLE_GENERATIVE_AI_API_KEY: key,
  TENKYO_MODEL_KEY: key,
}
/** Where the model's time has to run out; elsewhere it must not, however busy this machine is. */
const short = { firstTokenMs: 300, idleMs: 300 }
const element = z.object({ text: z.string(), kind: z.string(), ids: z.array(z.string()) })
const prompt = 'A paper\n[a1b2] The sea is wide.\n[c3d4e] 海は広い。\n'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer(honest)
})
afterAll(() => server[Symbol.asyncDispose]())
beforeEach(() => {
  server.requests.length = 0
})

type Told = { elements: z.infer<typeof element>[]; error: unknown }

/** Asks as a written answer does, and waits for the end. */
async function ask(
  provider: (typeof providers)[number],
  reply: ModelReply | null,
  options: { limits?: Partial<Limits>; signal?: AbortSignal; baseUrl?: string } = {},
): Promise<Told> {
  server.script = reply === null ? honest : () => reply
  const baseUrl = options.baseUrl ?? (provider === 'ollama' ? server.url : `${server.url}/v1`)
  const config: Config = readConfig({ ...settings, TENKYO_MODEL_URL: baseUrl })
  const model = await openLanguageModel(config, `${provider}:tiny`, {
    limits: options.limits ?? {},
    baseUrl,
  })
  const told: Told = { elements: [], error: null }
  const { elementStream } = streamText({
    ...{ model, prompt, output: Output.array({ element }) },
    ...(options.signal ? { abortSignal: options.signal } : {}),
    onError: ({ error }) => {
      told.error = error
    },
  })
  for await (const one of elementStream) told.elements.push(one)
  return told
}

function codeOf({ error }: Told): string {
  if (!(error instanceof TenkyoError)) throw new Error(`Not one of ours: ${String(error)}`)
  const shown = `${error.message} ${error.hint} ${error.stack} ${JSON.stringify(error)}`
  expect(shown).not.toContain('verysecret')
  expect(error.cause).toBeUndefined()
  return error.code
}

describe.each(providers)('%s', (provider) => {
  test('is shown the sentences and the schema, and says its statements', async () => {
    const { elements, error } = await ask(provider, null)
    expect(error).toBeNull()
    expect(elements).toEqual([
      { text: 'The sea is wide.', kind: 'point', ids: ['a1b2'] },
      { text: '海は広い。', kind: 'point', ids: ['c3d4e'] },
    ])
    expect(server.requests).toMatchObject([{ model: 'tiny', stream: true }])
    expect(JSON.stringify(server.requests[0]?.schema)).toContain('"ids"')
  })

  test('is understood when every byte comes alone', async () => {
    const { elements, error } = await ask(provider, {
      text: statements({ text: '海は広い。𠮷', ids: ['a1b2'] }),
      by: 'byte',
    })
    expect(error).toBeNull()
    expect(elements).toMatchObject([{ text: '海は広い。𠮷' }])
  })

  test.each<[string, ModelReply, string | RegExp]>([
    [
      'refuses the key',
      { status: 401, body: `{"error":{"message":"bad ${key}"}}` },
      'model-refused-key',
    ],
    ['may not be asked', { status: 403, body: key }, 'model-refused-key'],
    ['does not exist', { status: 404, body: '{"error":"no model tiny"}' }, 'model-not-found'],
    ['has had enough', { status: 429, body: '{"error":{"message":"slow down"}}' }, 'model-busy'],
    ['is overloaded', { status: 529 }, 'model-busy'],
    ['breaks down', { status: 500, body: `<h1>${key}</h1>` }, 'model-failed'],
    ['refuses the request', { status: 400, body: '{' }, 'model-refused'],
    [
      'sends elsewhere',
      { status: 307, headers: { location: 'http://127.0.0.1:9/' } },
      'model-failed',
    ],
    [
      'sends a page',
      { status: 200, body: `<html>${key}</html>` },
      /^model-(unusable|failed|cut-off)$/,
    ],
    ['sends garbage', { status: 200, body: `data: {"${key}\n\n{"${key}\n` }, 'model-failed'],
    ['hangs with a status', { status: 500, hang: true }, 'model-failed'],
    ['hangs before its answer', 'silence', 'model-timeout'],
    ['hangs in its answer', { text: '{"elem', end: 'hang' }, 'model-timeout'],
    ['closes at once', 'close', 'model-failed'],
    ['breaks off', { text: '{"elem', end: 'cut' }, 'model-cut-off'],
    ['ends without a last word', { text: '{"elem', end: 'missing' }, 'model-cut-off'],
    ['says nothing', '', 'model-unusable'],
    ['declines', { text: '', end: 'content_filter' }, 'model-unusable'],
    ['has no room left', { text: '{"elem', end: 'length' }, 'model-cut-off'],
  ])('that %s is told by its code, without what it wrote', async (_, reply, code) => {
    const limits = code === 'model-timeout' ? short : {}
    const told = await ask(provider, reply, { limits })
    expect(codeOf(told)).toMatch(code)
    expect(server.requests).toHaveLength(1)
    await expect.poll(() => server.connections()).toBe(0)
  })
})

describe.each(['openai-compatible', 'ollama'] as const)('%s', (provider) => {
  async function open(limits: Partial<Limits> = {}) {
    const baseUrl = provider === 'ollama' ? server.url : `${server.url}/v1`
    const config = readConfig({ ...settings, TENKYO_MODEL_URL: baseUrl })
    return openLanguageModel(config, `${provider}:tiny`, { limits, baseUrl })
  }

  test('gives a text in one piece', async () => {
    server.script = () => '海は広い。'
    const { text } = await generateText({ model: await open(), prompt })
    expect(text).toBe('海は広い。')
  })

  test.each<[string, ModelReply, string]>([
    ['fails', { status: 500 }, 'model-failed'],
    ['is cut short', { text: 'The', end: 'length' }, 'model-cut-off'],
    ['never comes', 'silence', 'model-timeout'],
  ])('a text in one piece that %s is told once, by its code', async (_, reply, code) => {
    server.script = () => reply
    const limits = code === 'model-timeout' ? short : {}
    const failed = generateText({ model: await open(limits), prompt })
    await expect(failed).rejects.toMatchObject({ code })
    expect(server.requests).toHaveLength(1)
    await expect.poll(() => server.connections()).toBe(0)
  })

  test('is left at once by a caller who has enough', async () => {
    server.script = () => ({ text: 'The sea', end: 'hang' })
    const leaving = new AbortController()
    const { stream } = await (await open()).doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }],
      abortSignal: leaving.signal,
    })
    const read = (async () => {
      for await (const part of stream) if (part.type === 'text-delta') leaving.abort('enough')
    })()
    await expect(read).rejects.toBe('enough')
    await expect.poll(() => server.connections()).toBe(0)
  })

  test('is left at once by a caller who stops reading', async () => {
    server.script = () => ({ text: 'The sea', end: 'hang' })
    const { stream } = await (await open()).doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: prompt }] }],
    })
    for await (const part of stream) if (part.type === 'text-delta') break
    await expect.poll(() => server.connections()).toBe(0)
  })
})

test.each([
  ['openai:tiny', 'OPENAI_API_KEY'],
  ['anthropic:tiny', 'ANTHROPIC_API_KEY'],
  ['google:tiny', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  ['openai-compatible:tiny', 'TENKYO_MODEL_URL'],
])('%s without %s is told, with the setting that it lacks', async (generator, lacking) => {
  const config = readConfig({ TENKYO_MODEL: generator })
  await expect(openLanguageModel(config, generator)).rejects.toMatchObject({
    code: 'model-not-configured',
    message: expect.stringContaining(lacking),
  })
})

test('a model that the settings do not offer is not opened', async () => {
  const config = readConfig({ ...settings, TENKYO_MODEL: 'ollama:tiny' })
  const failed = openLanguageModel(config, 'openai:tiny')
  await expect(failed).rejects.toMatchObject({
    code: 'unknown-generator',
    hint: 'Use one of ollama:tiny, extractive.',
  })
})

test('Ollama is given a context that holds the prompt', async () => {
  server.script = honest
  const config = readConfig({ TENKYO_MODEL: 'ollama:tiny', TENKYO_MODEL_URL: server.url })
  const model = await openLanguageModel(config, 'ollama:tiny')
  await generateText({ model, prompt: '海'.repeat(20_000), maxOutputTokens: 500 })
  expect(server.requests[0]?.body).toMatchObject({
    options: { num_ctx: 32_768, num_predict: 500 },
  })
})

test.each(['', '/', '/v1', '/api'])(
  'Ollama is found at its address with "%s" behind it',
  async (end) => {
    server.script = () => '海'
    const config = readConfig({
      TENKYO_MODEL: 'ollama:tiny',
      TENKYO_MODEL_URL: `${server.url}${end}`,
    })
    const model = await openLanguageModel(config, 'ollama:tiny')
    await generateText({ model, prompt })
    expect(server.requests.map(({ path }) => path)).toEqual(['/api/chat'])
  },
)
