import { Document } from 'langchain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PassageRetriever } from '#lib/answer/retriever.ts'
import { search } from '#lib/answer/search.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers

beforeAll(async () => {
  reading = await openPapers(papers)
})
afterAll(() => reading.close())

test('a chain of LangChain gets the passages that search finds, with all that is known of them', async () => {
  const query = '水番の報酬は何で支払われましたか'
  const found = await new PassageRetriever(reading.library).invoke(query)
  const passages = await search(reading.library, { query, limit: 10 })
  expect(passages.length).toBeGreaterThan(1)
  expect(found[0]).toBeInstanceOf(Document)
  expect(found.map(({ pageContent, metadata }) => ({ ...metadata, text: pageContent }))).toEqual(
    passages,
  )
})

test('as many and from those papers that it was told', async () => {
  const [best] = await search(reading.library, { query: 'street lamps', limit: 1 })
  const documents = best === undefined ? [] : [best.documentId]
  const retriever = new PassageRetriever(reading.library, { limit: 2, documents })
  const found = await retriever.invoke('水番の報酬')
  expect(found).toHaveLength(2)
  expect(found.map(({ metadata }) => metadata.source)).toEqual(['lamps.md', 'lamps.md'])
})

test('what can’t be searched for is refused as everywhere', async () => {
  const retriever = new PassageRetriever(reading.library)
  await expect(retriever.invoke('？')).rejects.toMatchObject({ code: 'question-empty' })
  await expect(retriever.invoke('水'.repeat(5000))).rejects.toMatchObject({
    code: 'question-too-long',
  })
  await expect(
    new PassageRetriever(reading.library, { limit: 0 }).invoke('水番'),
  ).rejects.toMatchObject({ code: 'bad-request' })
})
