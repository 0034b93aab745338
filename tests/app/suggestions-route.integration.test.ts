import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { errorSchema, suggestionsResponseSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { GET as suggest } from '../../app/api/suggestions/route.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const coast = `# 岬の灯台の記録

## 灯台の塗り替え

灯台の塗り替えは、雪のとける四月に始まり、九月まで続いた。塗り替えには赤い塗料を二百缶使い、職人八人が足場に上った。灯台の光は十五年ぶりに強められ、霧の夜の事故は起きていない。

## 灯台守の暮らし

灯台守は岬に三人いて、交代で夜の見張りに立つ。灯台守の家には井戸があり、荷は月に二度、船で届く。灯台守の暮らしは、船が来ない冬に最もきびしい。
`
let papers: OpenPapers
let asked = 0
const model = createServer((_, response) => {
  asked += 1
  response.writeHead(500).end()
})

beforeAll(async () => {
  await once(model.listen(0, '127.0.0.1'), 'listening')
  const address = model.address()
  const port = typeof address === 'object' ? address?.port : null
  papers = await openPapers({ 'coast.md': coast })
  vi.stubEnv('TENKYO_DATA', papers.data)
  vi.stubEnv('TENKYO_MODEL', 'ollama:any')
  vi.stubEnv('TENKYO_MODEL_URL', `http://127.0.0.1:${port}`)
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await papers.close()
  model.close()
})

async function get(query: Record<string, string>) {
  const response = await suggest(
    new Request(`http://127.0.0.1:3000/api/suggestions?${new URLSearchParams(query)}`, {
      headers: { host: '127.0.0.1:3000' },
    }),
    { params: Promise.resolve({}) },
  )
  return { status: response.status, body: await response.json() }
}

test('questions to begin with are tried on the papers, whatever model is chosen', async () => {
  const { questions } = suggestionsResponseSchema.parse((await get({ language: 'ja' })).body)
  expect(questions.length).toBeGreaterThan(0)
  expect(asked).toBe(0)
})

test('questions after an answer are at most three, and none is the one that was asked', async () => {
  const after = '霧の夜の事故は起きていますか'
  const { questions } = suggestionsResponseSchema.parse((await get({ language: 'ja', after })).body)
  expect(questions.length).toBeGreaterThan(0)
  expect(questions.length).toBeLessThanOrEqual(3)
  expect(questions.map(({ question }) => question)).not.toContain(after)
})

test('only the papers that are asked are tried', async () => {
  const query = { language: 'ja', after: '霧の夜の事故は起きていますか', documents: 'none' }
  expect((await get(query)).body).toEqual({ questions: [] })
})

test('what cannot be asked is refused by name', async () => {
  const { status, body } = await get({ language: 'ja', after: '長い。'.repeat(2000) })
  expect(status).toBe(400)
  expect(errorSchema.parse(body).error.message).toContain('after')
})
