/**
 * Dated statements, over papers indexed as readers' are and through the route that the page asks.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Timeline, timelineSchema } from '#lib/contract.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { GET } from '../../app/api/timeline/route.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const canal = `# 用水路の歩み

昭和53年11月、三つの村は用水路の水を分け合う取り決めを結んだ。用水路の長さは1500年間変わらないと言われる。

平成30年度には取水口の改修が始まり、費用は村が分担した。この事業は平成26年法律第122号による。

2030年までに水門をすべて電動にする計画である。電動にする理由は人手の不足にある。
`
const canalAgain = `# 水路の年表

昭和53年11月、三つの村は、用水路の水を分け合う取り決めを結んだ。

二〇二四年の夏は渇水となり、番水が二十日続いた。
`
const lamps = `# The lamps of the cape

In December 2022 the lamp of the cape was replaced by a brighter one. It shines as far as the island.

The keepers left in the late 1990s, when the lamp was made to light itself.
`
let papers: OpenPapers

beforeAll(async () => {
  papers = await openPapers({ 'canal.md': canal, 'canal-again.md': canalAgain, 'lamps.md': lamps })
  vi.stubEnv('TENKYO_DATA', papers.data)
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await papers.close()
})

async function get(query: Record<string, string> = {}): Promise<Timeline> {
  const response = await ask(query)
  expect(response.status).toBe(200)
  return timelineSchema.strict().parse(await response.json())
}

const ask = (query: Record<string, string>) =>
  GET(
    new Request(`http://127.0.0.1:3000/api/timeline?${new URLSearchParams(query)}`, {
      headers: { host: '127.0.0.1:3000' },
    }),
    { params: Promise.resolve({}) },
  )

const said = ({ points }: Timeline) =>
  points.map(({ from, to, when, citation: { quote, start } }) => [
    from,
    to,
    quote.slice(when.start - start, when.end - start),
  ])

test('dated statements stand in the order of their days, what papers say alike once', async () => {
  const timeline = await get()
  expect(said(timeline)).toEqual([
    ['1978-11-01', '1978-11-30', '昭和53年11月'],
    ['1996-01-01', '1999-12-31', 'the late 1990s'],
    ['2018-04-01', '2019-03-31', '平成30年度'],
    ['2022-12-01', '2022-12-31', 'December 2022'],
    ['2024-06-01', '2024-08-31', '二〇二四年の夏'],
    ['2030-01-01', '2030-12-31', '2030年までに'],
  ])
  expect(timeline.found).toBe(6)
})

test('each point quotes its paper, and its date words stand in the quote', async () => {
  for (const { when, citation } of (await get()).points) {
    const text = (await getText(papers.library.index, citation.documentId))?.text ?? ''
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
    expect(when.start).toBeGreaterThanOrEqual(citation.start)
    expect(when.end).toBeLessThanOrEqual(citation.end)
  }
})

test('a topic leaves what carries its words', async () => {
  expect(
    said(await get({ topic: '用水路の取り決めはどうなっていますか' })).map(([from]) => from),
  ).toEqual(['1978-11-01'])
  expect(said(await get({ topic: 'the lamp of the cape' })).map(([from]) => from)).toContain(
    '2022-12-01',
  )
  expect((await get({ topic: '火山の噴火' })).points).toEqual([])
})

test('only the papers asked speak', async () => {
  const records = await listDocuments(papers.library.index)
  const id = records.find(({ source }) => source === 'lamps.md')?.id ?? ''
  const { points, found } = await get({ documents: id })
  expect(new Set(points.map(({ citation }) => citation.documentId))).toEqual(new Set([id]))
  expect(found).toBe(2)
  expect((await get({ documents: '0'.repeat(16) })).found).toBe(0)
})

test('a request that is none is refused with its reason', async () => {
  const response = await ask({ documents: '../secret' })
  expect(response.status).toBe(400)
})
