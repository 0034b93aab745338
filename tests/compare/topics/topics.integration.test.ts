import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import { topicsFor } from '#lib/compare/topics/topics.ts'
import { topicsResponseSchema } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { type OpenPapers, openPapers } from '../../support/open-papers.ts'

const files = {
  'island.md': `# 島からの意見書

## 船のこと

離島航路は島の暮らしの支えであり、離島航路への補助金は増やすべきである。離島航路がなくなれば、島に住み続けることはできない。船員の待遇も改めなければならない。

## 学校のこと

島の学校には、三人の先生と九人の子どもがいる。運動会には、島の人がみな集まる。
`,
  'audit.md': `# 監査の覚え書き

## 補助金のこと

離島航路への補助金は、十年で二倍になった。これ以上、離島航路への補助金を増やすことには反対である。離島航路の船は、冬には半分も埋まらない。

## 書式のこと

帳簿は、年に一度、監査人が改める。
`,
  'lighthouse.md': `# 灯台の日誌

## 塗り替え

灯台の塗り替えは、雪のとける四月に始まり、九月まで続いた。職人八人が足場に上った。
`,
}

let papers: OpenPapers
let none: OpenPapers

beforeAll(async () => {
  papers = await openPapers(files)
  none = await openPapers({})
})
afterAll(async () => {
  await papers?.close()
  await none?.close()
})

const idOf = async (source: string) => {
  const record = (await listDocuments(papers.library.index)).find((one) => one.source === source)
  if (record === undefined) throw new Error(`There is no ${source}.`)
  return record.id
}

test('what two papers speak of is offered as a question, with the papers that do', async () => {
  const topics = await topicsFor(papers.library, { language: 'ja' })
  topicsResponseSchema.parse({ topics })
  const ferry = topics.find(({ topic }) => topic.includes('離島航路'))
  expect(ferry?.documents.toSorted()).toEqual(
    [await idOf('island.md'), await idOf('audit.md')].sort(),
  )
  expect(topics.some(({ topic }) => topic.includes('灯台'))).toBe(false)
})

test('every paper that a topic names addresses it when it is compared', async () => {
  for (const { topic, documents } of await topicsFor(papers.library, { language: 'ja' })) {
    for await (const event of compare(papers.library, { topic })) {
      if (event.type !== 'position-end' || event.position.outcome === 'addressed') continue
      expect(documents, topic).not.toContain(event.position.documentId)
    }
  }
})

test('papers that have no words of the reader’s language offer none in it', async () => {
  expect(await topicsFor(papers.library, { language: 'en' })).toEqual([])
})

test('only the papers that are chosen are looked at, and one alone has nothing to compare', async () => {
  const [island, lighthouse] = [await idOf('island.md'), await idOf('lighthouse.md')]
  for (const documents of [[island], [island, lighthouse], []]) {
    expect(await topicsFor(papers.library, { language: 'ja', documents })).toEqual([])
  }
  expect(await topicsFor(none.library, { language: 'ja' })).toEqual([])
})

test('asked again, nothing is tried again until the papers change', async () => {
  const first = await topicsFor(papers.library, { language: 'ja' })
  expect(await topicsFor(papers.library, { language: 'ja' })).toBe(first)
})
