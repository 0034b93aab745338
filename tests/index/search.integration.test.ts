import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { countContents } from '#lib/index/documents.ts'
import { optimizeIndex } from '#lib/index/optimize.ts'
import { toPassageRow } from '#lib/index/passage-rows.ts'
import { readPassages } from '#lib/index/passages.ts'
import type { NewDocument } from '#lib/index/rows.ts'
import { searchText, searchVectors } from '#lib/index/search.ts'
import { fold } from '#lib/text/fold.ts'
import { buildDocument } from '../support/build-document.ts'
import { hashVector } from '../support/hash-embedder.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const chemistry = ['水素の結合は弱い。', '防衛外交は対話を重ねる。', 'ＮＡＴＯと日本が協力した。']
const english = ['Defence diplomacy builds trust.', 'NATO met in Tokyo.']

async function smallIndex() {
  const data = await temporaryFolder()
  const { generation, index } = await openForWriting(data)
  const documents = [
    buildDocument('chemistry.txt', chemistry),
    buildDocument('english.txt', english, { language: 'en' }),
  ]
  await commitDocuments(generation, documents)
  return { data, generation, index, documents }
}

describe('searching by words', () => {
  test.each(['結合', '防衛', '外交', 'nato', '日本'])('finds %s', async (word) => {
    const { generation, index } = await smallIndex()
    const found = async () => {
      const hits = await searchText(index, word, { limit: 5 })
      return readPassages(
        index,
        hits.map(({ id }) => id),
      )
    }
    const before = await found()
    expect(before.length).toBeGreaterThan(0)
    for (const passage of before) expect(passage.searchText).toContain(word)
    await optimizeIndex(generation)
    expect(await found()).toEqual(before)
  })

  test('reads nothing in a question as an operator', async () => {
    const { index, documents } = await smallIndex()
    const about = documents[0]?.passages[1]?.id
    const questions = [
      '防衛 AND NOT 外交',
      '"防衛外交"~2 +対話 -日本^3 (',
      "防衛' OR '1'='1",
      'searchText:防衛*',
      '防衛\ud842',
      '防衛\u0000',
    ]
    for (const question of questions) {
      const hits = await searchText(index, fold(question), { limit: 5 })
      expect(hits.map(({ id }) => id)).toContain(about)
    }
    for (const empty of ['', ' ', '"', '+-*', '\u0000', 'x'.repeat(1_000_000)]) {
      expect(await searchText(index, empty, { limit: 5 })).toEqual([])
    }
  })

  test('keeps to the documents and the language asked for', async () => {
    const { index, documents } = await smallIndex()
    const [japanese, english] = documents.map(({ record }) => record.id)
    const found = async (options: object) =>
      (await searchText(index, 'nato', { limit: 5, ...options })).map((hit) => hit.documentId)
    expect((await found({})).toSorted()).toEqual([japanese, english].toSorted())
    expect(await found({ language: 'en' })).toEqual([english])
    expect(await found({ documentIds: [japanese] })).toEqual([japanese])
    expect(await found({ documentIds: [japanese], language: 'en' })).toEqual([])
    expect(await found({ documentIds: [] })).toEqual([])
    expect(await found({ documentIds: ['unknown', "x' OR '1'='1"] })).toEqual([])
    expect(await found({ language: "ja' OR '1'='1" })).toEqual([])
  })
})

describe('searching by vector', () => {
  test('gives the nearest first, with ranks and cosines', async () => {
    const { index, documents } = await smallIndex()
    const hits = await searchVectors(index, hashVector(english[1] ?? ''), { limit: 3 })
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3])
    expect(hits[0]?.id).toBe(documents[1]?.passages[1]?.id)
    expect(hits[0]?.score).toBeCloseTo(1, 5)
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).toSorted((one, other) => other - one),
    )
  })

  test('keeps to the documents and the language asked for', async () => {
    const { index, documents } = await smallIndex()
    const vector = hashVector(english[1] ?? '')
    const japanese = documents[0]?.record.id ?? ''
    const chosen = await searchVectors(index, vector, { limit: 9, documentIds: [japanese] })
    expect(new Set(chosen.map(({ documentId }) => documentId))).toEqual(new Set([japanese]))
    expect(await searchVectors(index, vector, { limit: 9, language: 'en' })).toHaveLength(2)
  })

  test('refuses a vector of another length', async () => {
    const { index } = await smallIndex()
    const search = searchVectors(index, new Float32Array(9), { limit: 3 })
    await expect(search).rejects.toThrow('A vector of 9 dimensions')
  })
})

describe('what another process sees', () => {
  test('is every commit, replacement and removal, without opening the index again', async () => {
    const { data, generation, documents } = await smallIndex()
    const { index } = await openForReading(data)
    const texts = async (word: string) => {
      const hits = await searchText(index, word, { limit: 9 })
      const passages = await readPassages(
        index,
        hits.map(({ id }) => id),
      )
      return passages.map(({ text }) => text)
    }
    expect(await texts('日本')).toEqual(['ＮＡＴＯと日本が協力した。'])
    await commitDocuments(generation, [buildDocument('chemistry.txt', ['日本だけが協力した。'])])
    expect(await texts('日本')).toEqual(['日本だけが協力した。'])
    expect(await texts('結合')).toEqual([])
    await removeDocuments(generation, [documents[0]?.record.id ?? ''])
    expect(await texts('日本')).toEqual([])
    expect(await countContents(index)).toEqual({
      documents: 1,
      passages: 2,
      languages: new Map([['en', 2]]),
    })
  })

  test('by their vectors are exactly the passages that are current, whatever comes and goes', async () => {
    const data = await temporaryFolder()
    const { generation } = await openForWriting(data)
    const { index } = await openForReading(data)
    const many = Array.from({ length: 60 }, (_, at) => buildDocument(`${at}.txt`, [`その${at}。`]))
    const [one, other] = [buildDocument('a.txt', chemistry), buildDocument('a.txt', english)]
    const another = buildDocument('b.txt', chemistry.slice(1))
    const put = (...documents: NewDocument[]) => commitDocuments(generation, documents)
    const take = (...documents: NewDocument[]) =>
      removeDocuments(
        generation,
        documents.map(({ record }) => record.id),
      )
    const steps: [() => Promise<void>, NewDocument[]][] = [
      [() => put(one), [one]],
      [() => put(other, another), [other, another]],
      [() => put(one), [one, another]],
      [() => take(one), [another]],
      [() => put(one, ...many), [one, another, ...many]],
      [() => take(another, ...many.slice(1)), [one, ...many.slice(0, 1)]],
      [() => put(another, ...many.slice(1, 4)), [one, another, ...many.slice(0, 4)]],
      [() => take(one, another, ...many.slice(0, 4)), []],
      [() => put(other), [other]],
    ]
    for (const [step, current] of steps) {
      await step()
      const searches = ['決めた。', 'trust', 'その3。'].map((text) =>
        searchVectors(index, hashVector(text), { limit: 99 }),
      )
      for (const hits of await Promise.all(searches)) {
        expect(hits.map(({ id }) => id).toSorted()).toEqual(
          current.flatMap(({ passages }) => passages.map(({ id }) => id)).toSorted(),
        )
      }
      for (const { passages } of current) {
        const [nearest] = await searchVectors(index, hashVector(passages[0]?.text ?? ''), {
          limit: 1,
        })
        expect(nearest?.score).toBeCloseTo(1, 5)
      }
    }
  })

  test('is nothing of a document before its commit mark', async () => {
    const { data, generation } = await smallIndex()
    const { index } = await openForReading(data)
    const half = buildDocument('half.txt', ['決して見えない段落。'])
    await generation.tables.passages.add(
      half.passages.map((passage) => toPassageRow(passage, 'ja')),
    )
    expect(await searchText(index, '段落', { limit: 1 })).toEqual([])
    const nearest = await searchVectors(index, hashVector('決して見えない段落。'), { limit: 1 })
    expect(nearest[0]?.documentId).not.toBe(half.record.id)
    expect(await readPassages(index, [half.passages[0]?.id ?? ''])).toEqual([])
  })
})

describe('an index without papers', () => {
  test('answers every question with nothing', async () => {
    const { index } = await openForReading(join(await temporaryFolder(), 'not', 'there'))
    expect(await index.current()).toBeNull()
    expect(await searchText(index, '防衛', { limit: 5 })).toEqual([])
    expect(await searchVectors(index, hashVector('防衛'), { limit: 5 })).toEqual([])
    expect(await countContents(index)).toEqual({
      documents: 0,
      passages: 0,
      languages: new Map(),
    })
  })

  test('makes no folder by being asked', async () => {
    const data = join(await temporaryFolder(), 'data')
    const { index } = await openForReading(data)
    await searchText(index, '防衛', { limit: 5 })
    expect(existsSync(data)).toBe(false)
  })

  test('is noticed once it has some', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    expect(await searchText(index, '結合', { limit: 5 })).toEqual([])
    const { generation } = await openForWriting(data)
    expect(await searchText(index, '結合', { limit: 5 })).toEqual([])
    await commitDocuments(generation, [buildDocument('a.txt', chemistry)])
    expect(await searchText(index, '結合', { limit: 5 })).toHaveLength(1)
  })
})
