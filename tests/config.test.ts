import { resolve } from 'node:path'
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

test.each(['0.0.0.0', '::', '192.0.2.7', 'papers.example', '127.1', 'localhost.example'])(
  'HOST=%s is refused without an access token',
  (host) => {
    expect(refusal({ HOST: host })).toContain('TENKYO_ACCESS_TOKEN is not set')
  },
)
