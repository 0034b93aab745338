import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { errorSchema, topicsResponseSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { GET } from '../../app/api/topics/route.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const about = (end: string) =>
  `# 航路の資料\n\n離島航路は島の暮らしの支えである。離島航路への補助金は${end}。離島航路の船は週に三度出る。\n`

let papers: OpenPapers
beforeAll(async () => {
  papers = await openPapers({ 'a.md': about('増やすべきである'), 'b.md': about('減らされてきた') })
  vi.stubEnv('TENKYO_DATA', papers.data)
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await papers.close()
})

async function get(query: Record<string, string>) {
  const url = `http://127.0.0.1:3000/api/topics?${new URLSearchParams(query)}`
  const request = new Request(url, { headers: { host: '127.0.0.1:3000' } })
  const response = await GET(request, { params: Promise.resolve({}) })
  return { status: response.status, body: await response.json() }
}

test('questions for the columns of a comparison name the papers that speak of them', async () => {
  const { topics } = topicsResponseSchema.strict().parse((await get({ language: 'ja' })).body)
  expect(topics.map(({ topic }) => topic).join()).toContain('離島航路')
})

test('papers that are not there have nothing to compare', async () => {
  expect((await get({ language: 'ja', documents: 'none,neither' })).body).toEqual({ topics: [] })
})

test('a language in which nothing is asked is refused by name', async () => {
  const { status, body } = await get({ language: 'fr' })
  expect(status).toBe(400)
  expect(errorSchema.parse(body).error.message).toContain('language')
})
