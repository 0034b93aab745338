import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { comparisonLineSchema, comparisonSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { POST } from '../../app/api/compare/route.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers
beforeAll(async () => {
  reading = await openPapers(papers)
  vi.stubEnv('TENKYO_DATA', reading.data)
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await reading.close()
})

function post(body: unknown, accept = 'application/json', signal?: AbortSignal): Promise<Response> {
  return POST(
    new Request('http://127.0.0.1:3000/api/compare', {
      method: 'POST',
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    }),
    { params: Promise.resolve({}) },
  )
}

test('a comparison is answered as the contract has it', async () => {
  const response = await post({ topic: '水番の仕事' })
  expect(response.status).toBe(200)
  const comparison = comparisonSchema.strict().parse(await response.json())
  await checkComparison(reading.library, comparison)
  expect(comparison.positions).toHaveLength(3)
})

test('or line by line: what is to come, each position, each relation, and the end', async () => {
  const response = await post({ topic: '水番の仕事' }, 'application/x-ndjson')
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const text = await response.text()
  expect(text.endsWith('\n')).toBe(true)
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => comparisonLineSchema.parse(JSON.parse(line)))
  expect(lines[0]).toEqual({ begun: { topic: '水番の仕事', language: 'ja', documents: 3 } })
  expect(lines.filter((line) => 'position' in line)).toHaveLength(3)
  expect(lines.at(-1)).toMatchObject({ done: { generator: { kind: 'extractive' }, notice: null } })
})

describe('what can’t be asked has a status and a code, in either form', () => {
  test.each([
    [{ topic: '  ' }, 400, 'question-empty'],
    [{}, 400, 'bad-request'],
    [{ topic: 7 }, 400, 'bad-request'],
    [{ topic: '水番', documents: 'all' }, 400, 'bad-request'],
    [{ topic: '水番', documents: ['0123456789abcdef'] }, 404, 'document-not-found'],
    [{ topic: '水番', generator: 'openai:gpt' }, 400, 'unknown-generator'],
    [{ topic: '水'.repeat(4001) }, 413, 'question-too-long'],
  ])('%j', async (body, status, code) => {
    for (const accept of ['application/json', 'application/x-ndjson']) {
      const response = await post(body, accept)
      expect([response.status, (await response.json()).error.code]).toEqual([status, code])
    }
  })
})

test('whoever leaves between two lines ends it', async () => {
  const response = await post({ topic: '水番の仕事' }, 'application/x-ndjson')
  const reader = response.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect((await post({ topic: '水番の仕事' })).status).toBe(200)
})
