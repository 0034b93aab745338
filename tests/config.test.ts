import { resolve } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof TenkyoError) return `${error.message} ${error.hint}`
    throw error
  }
  throw new Error('The settings were taken.')
}

test('without any setting, everything has a value that works', () => {
  expect(readConfig({})).toMatchObject({
    corpus: [resolve('corpus')],
    data: resolve('.tenkyo'),
    embedder: 'auto',
    generators: ['extractive'],
    modelUrl: null,
    keys: { openai: null, anthropic: null, google: null, 'openai-compatible': null },
    accessToken: null,
    host: '127.0.0.1',
    port: 3000,
  })
})

describe('an unusable setting is refused with its name and value', () => {
  test.each([
    ['PORT', 'three'],
    ['PORT', ' '],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '0x10'],
    ['PORT', '80.5'],
    ['HOST', 'a host'],
    ['TENKYO_DATA', 'ftp://there'],
    ['TENKYO_EMBEDDER', 'http://127.0.0.1/v1'],
    ['TENKYO_MODEL', 'extractive,clever'],
  ])('%s=%j', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(`${name} is set to ${JSON.stringify(value)}.`)
  })
})

test('an unusable access token is refused without being shown', () => {
  const message = refusal({ TENKYO_ACCESS_TOKEN: 'hunter 2' })
  expect(message).toContain('TENKYO_ACCESS_TOKEN takes at least 16 characters')
  expect(message).not.toContain('hunter')
})

test('several models are offered in their order, each once', () => {
  const { generators } = readConfig({ TENKYO_MODEL: 'ollama:qwen3:8b, extractive,ollama:qwen3:8b' })
  expect(generators).toEqual(['ollama:qwen3:8b', 'extractive'])
})

test("a model server's address is taken without the slash at its end", () => {
  expect(readConfig({ TENKYO_MODEL_URL: 'http://127.0.0.1:8080/v1/' }).modelUrl).toBe(
    'http://127.0.0.1:8080/v1',
  )
})

test.each([
  '127.0.0.1:8080',
  'ftp://here/v1',
  'http://me:hunter@here/v1',
  'http://here/v1?k=hunter',
])('TENKYO_MODEL_URL=%s is refused without being shown', (value) => {
  const message = refusal({ TENKYO_MODEL_URL: value })
  expect(message).toContain('TENKYO_MODEL_URL takes http(s)://…')
  expect(message).not.toMatch(/hunter|8080/)
})

describe.each([
  ['OPENAI_API_KEY', 'openai'],
  ['ANTHROPIC_API_KEY', 'anthropic'],
  ['GOOGLE_GENERATIVE_AI_API_KEY', 'google'],
  ['TENKYO_MODEL_KEY', 'openai-compatible'],
] as const)('%s', (name, provider) => {
  test('is kept where no log and no JSON shows it', () => {
    const config = readConfig({ [name]: 'sk-hunter' })
    expect(config.keys[provider]?.()).toBe('sk-hunter')
    expect(`${JSON.stringify(config)} ${inspect(config, { depth: 9 })}`).not.toContain('hunter')
  })

  test.each(['sk hunter', 'sk-hunter\nx: y', 'sk-huntér'])(
    'is refused where no header takes it',
    (key) => {
      const message = refusal({ [name]: key })
      expect(message).toContain(`${name} takes a key`)
      expect(message).not.toContain('hunt')
    },
  )
})

test.each(['0.0.0.0', '::', '192.0.2.7', 'papers.example', '127.1', 'localhost.example'])(
  'HOST=%s is refused without an access token',
  (host) => {
    expect(refusal({ HOST: host })).toContain('TENKYO_ACCESS_TOKEN is not set')
  },
)
