import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerSchema,
  documentSchema,
  documentsResponseSchema,
  errorSchema,
  healthSchema,
  rectanglesResponseSchema,
  searchResponseSchema,
  textResponseSchema,
} from '#lib/contract.ts'
import { serve, type TestServer } from '../support/server.ts'

const paper = '港の記録\n\n北港の桟橋は1998年に建てられた。南港の桟橋は木でできている。\n'
let server: TestServer

beforeAll(async () => {
  server = await serve({ 'harbour.txt': paper })
})

afterAll(async () => {
  await server?.close()
})

const get = async (path: string): Promise<unknown> => (await fetch(`${server.url}${path}`)).json()

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

test('the routes that are read answer in the shapes of the contract', async () => {
  expect(healthSchema.parse(await get('/api/health'))).toMatchObject({ status: 'ok', documents: 1 })
  const [document] = documentsResponseSchema.parse(await get('/api/documents')).documents
  expect(document?.source).toBe('harbour.txt')
  expect(documentSchema.parse(await get(`/api/documents/${document?.id}`))).toEqual(document)
  const text = textResponseSchema.parse(await get(`/api/documents/${document?.id}/text`))
  expect(text.version).toBe(document?.version)
  const place = `/api/documents/${document?.id}/rectangles?start=0&end=4`
  expect(rectanglesResponseSchema.parse(await get(place))).toEqual({
    version: document?.version,
    pages: [],
    rectangles: [],
  })
  const original = await fetch(`${server.url}/api/documents/${document?.id}/original`)
  expect(await original.text()).toBe(paper)
  const query = encodeURIComponent('北港の桟橋')
  const { passages } = searchResponseSchema.parse(await get(`/api/search?q=${query}&limit=3`))
  expect(passages[0]?.text).toContain('北港の桟橋は1998年に建てられた。')
})

test('an answer quotes what its document says at the place that it names', async () => {
  const response = await post('/api/answer', { question: '北港の桟橋はいつ建てられましたか' })
  const answer = answerSchema.parse(await response.json())
  const [citation] = answer.statements.flatMap(({ citations }) => citations)
  expect(citation?.quote).toBe('北港の桟橋は1998年に建てられた。')
  const { text } = textResponseSchema.parse(
    await get(`/api/documents/${citation?.documentId}/text`),
  )
  expect(text.slice(citation?.start, citation?.end)).toBe(citation?.quote)
})

test.each<[string, () => Promise<Response>, number, string]>([
  ['an empty question', () => post('/api/answer', { question: ' ' }), 400, 'question-empty'],
  [
    'a question of a megabyte',
    () => post('/api/answer', { question: '港'.repeat(350_000) }),
    413,
    'question-too-long',
  ],
  ['a body of another shape', () => post('/api/answer', { q: 1 }), 400, 'bad-request'],
  [
    'a document that is not there',
    () => fetch(`${server.url}/api/documents/0123456789abcdef`),
    404,
    'document-not-found',
  ],
])('%s is refused in the contract’s shape', async (_, ask, status, code) => {
  const response = await ask()
  expect(response.status).toBe(status)
  expect(errorSchema.parse(await response.json()).error.code).toBe(code)
})

test.each(['', '?start=0', '?start=3&end=3', '?start=-1&end=3', '?start=0&end=1000'])(
  'a document has no rectangles at the span “%s”',
  async (span) => {
    const [document] = documentsResponseSchema.parse(await get('/api/documents')).documents
    const response = await fetch(`${server.url}/api/documents/${document?.id}/rectangles${span}`)
    expect(response.status).toBe(400)
    expect(errorSchema.parse(await response.json()).error.code).toBe('bad-request')
  },
)
