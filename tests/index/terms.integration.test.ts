import { expect, test } from 'vitest'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { quantise } from '#lib/index/quantise.ts'
import { countTerms, readTerms, writeTerms } from '#lib/index/terms.ts'
import { words } from '#lib/text/words.ts'
import { buildDocument } from '../support/build-document.ts'
import { hashVector } from '../support/hash-embedder.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const term = (name: string, passages = 1) => ({
  term: name,
  language: 'ja',
  passages,
  vector: quantise(hashVector(name)),
})

test('words are counted by the passages that they stand in, language by language', async () => {
  const { generation } = await openForWriting(await temporaryFolder())
  await commitDocuments(generation, [
    buildDocument('canal.txt', ['水路と水路と水路。', '水路の長さ。']),
    buildDocument('osa.txt', ['OSAと水路。']),
    buildDocument('lamps.txt', ['Lamps and OSA.', 'No lamps.'], { language: 'en' }),
  ])
  const counts = await countTerms(generation, words)
  expect(counts.get('ja')?.get('水路')).toBe(3)
  expect(counts.get('ja')?.get('osa')).toBe(1)
  expect(counts.get('en')?.get('lamps')).toBe(2)
  expect(counts.get('en')?.has('水路')).toBe(false)
})

test('words of former versions and of removed papers don’t count', async () => {
  const { generation } = await openForWriting(await temporaryFolder())
  const removed = buildDocument('removed.txt', ['図書館がある。'])
  await commitDocuments(generation, [buildDocument('canal.txt', ['古い水路。']), removed])
  await commitDocuments(generation, [buildDocument('canal.txt', ['新しい運河。'])])
  await removeDocuments(generation, [removed.record.id])
  const counts = await countTerms(generation, words)
  expect([...(counts.get('ja')?.keys() ?? [])].sort()).toEqual(['新しい', '運河'].sort())
})

test('new terms take the place of those before, and are there for every reader', async () => {
  const data = await temporaryFolder()
  const { generation } = await openForWriting(data)
  await writeTerms(generation, [term('水路', 2), term('水番')])
  const { index } = await openForReading(data)
  const kept = async () =>
    (await readTerms(index)).map(({ term: name, passages }) => [name, passages]).sort()
  expect(await kept()).toEqual([
    ['水番', 1],
    ['水路', 2],
  ])
  await writeTerms(generation, [term('運河')])
  expect(await kept()).toEqual([['運河', 1]])
  expect((await readTerms(index))[0]?.vector).toEqual(term('運河').vector)
  await writeTerms(generation, [])
  expect(await kept()).toEqual([])
})

test('without an index there are no terms', async () => {
  const { index } = await openForReading(await temporaryFolder())
  expect(await readTerms(index)).toEqual([])
})
