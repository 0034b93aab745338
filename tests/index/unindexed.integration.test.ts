/** Papers that came after the text index last took anything in: they are found as well as the others. */
import { expect, test } from 'vitest'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { optimizeIndex } from '#lib/index/optimize.ts'
import type { NewDocument } from '#lib/index/rows.ts'
import { searchText } from '#lib/index/search.ts'
import { fold } from '#lib/text/fold.ts'
import { buildDocument } from '../support/build-document.ts'
import { openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const old = buildDocument('old.txt', ['水素の結合は弱い。', '川の水は澄んでいる。'])
const fresh = buildDocument('fresh.txt', ['防衛外交は対話を重ねる。', '川の堤は古い。'])
const english = buildDocument('english.txt', ['The party met.', 'The art of war.'], {
  language: 'en',
})

/** An index that holds the words of `old` and nothing else. */
async function indexOfOld() {
  const { generation, index } = await openForWriting(await temporaryFolder())
  const find = async (query: string, options: object = {}) => {
    const hits = await searchText(index, fold(query), { limit: 5, ...options })
    return hits.map(({ id }) => id)
  }
  await commitDocuments(generation, [old])
  await optimizeIndex(generation)
  expect(await find('川')).toEqual([idOf(old, 1)])
  return { generation, find }
}

const idOf = ({ passages }: NewDocument, at: number) => passages[at]?.id

test('a paper is found by its words as soon as it is added, beside those that the index holds', async () => {
  const { generation, find } = await indexOfOld()
  await commitDocuments(generation, [fresh, english])
  expect(await find('外交')).toEqual([idOf(fresh, 0)])
  expect((await find('川')).toSorted()).toEqual([idOf(old, 1), idOf(fresh, 1)].toSorted())
  expect(await find('art')).toEqual([idOf(english, 1)])
  expect(await find('川', { documentIds: [fresh.record.id] })).toEqual([idOf(fresh, 1)])
  expect(await find('met 川', { language: 'en' })).toEqual([idOf(english, 0)])
})

test('the same is found once the index has taken it in', async () => {
  const { generation, find } = await indexOfOld()
  await commitDocuments(generation, [fresh, english])
  const queries = ['外交', '対話', '川 堤', 'art', 'party war', '結合 川']
  const before = await Promise.all(queries.map(async (query) => (await find(query)).toSorted()))
  await optimizeIndex(generation)
  const after = await Promise.all(queries.map(async (query) => (await find(query)).toSorted()))
  expect(after).toEqual(before)
})

test('a paper that was taken out and is added again is found', async () => {
  const { generation, find } = await indexOfOld()
  await removeDocuments(generation, [old.record.id])
  const again = { ...old, record: { ...old.record, ingestedAt: '2026-02-01T00:00:00.000Z' } }
  await commitDocuments(generation, [again])
  expect(await find('結合')).toEqual([idOf(old, 0)])
})

test('a newer version is found by its words, and not by those of the one before', async () => {
  const { generation, find } = await indexOfOld()
  await commitDocuments(generation, [fresh])
  expect(await find('堤')).toEqual([idOf(fresh, 1)])
  const newer = buildDocument('fresh.txt', ['防衛外交は対話を重ねる。', '川の橋は新しい。'])
  await commitDocuments(generation, [newer])
  expect(await find('堤')).toEqual([])
  expect(await find('橋')).toEqual([idOf(newer, 1)])
})

test('where it is not known what the index lacks, all is found too', async () => {
  const data = await temporaryFolder()
  const { generation, index } = await openForWriting(data)
  await commitDocuments(generation, [old])
  await optimizeIndex(generation)
  await commitDocuments(generation, [fresh])
  const hits = await searchText(index, '川', { limit: 5 })
  expect(hits.map(({ id }) => id).toSorted()).toEqual([idOf(old, 1), idOf(fresh, 1)].toSorted())
})

test('a query of more words than are worth looking for one by one finds as much', async () => {
  const { generation, find } = await indexOfOld()
  await commitDocuments(generation, [fresh])
  const many = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ')
  expect(await find(`${many} 外交`)).toEqual([idOf(fresh, 0)])
})
