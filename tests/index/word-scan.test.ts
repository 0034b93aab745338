import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanWords, toSearchable } from '#lib/index/word-scan.ts'

const rowsOf = (...texts: string[]) =>
  texts.map((text, at) =>
    toSearchable({ id: `${at}`, documentId: 'paper', version: '1', language: 'ja' }, text),
  )

const found = (texts: string[], words: string[], limit = 10) =>
  scanWords(rowsOf(...texts), words, { limit, all: 100 }).map(({ id }) => Number(id))

test('a passage is found by each of its words, and by none that it lacks', () => {
  expect(found(['防衛外交は対話を重ねる。', '水素の結合は弱い。'], ['外交', '火星'])).toEqual([0])
})

test('a word that stands apart is not found within another', () => {
  expect(found(['the party left', 'the art of war', 'start, art: and end'], ['art'])).toEqual([
    1, 2,
  ])
})

test('accents are read as the index reads them', () => {
  expect(found(['a café in the valley'], ['cafe'])).toEqual([0])
  expect(rowsOf('ガギグがぎぐ')[0]?.searchText).toBe('ガギグがぎぐ')
})

test('what is rare among the passages counts for more than what is common', () => {
  expect(found(['税 税', '税 塩', '税'], ['税', '塩'])[0]).toBe(1)
})

test('a short passage counts for more, in words of whatever language', () => {
  expect(found(['nato 日本 協力 する こと', 'nato met in tokyo'], ['nato'])).toEqual([1, 0])
  expect(
    found(['ＮＡＴＯと日本が協力した。'.normalize('NFKC').toLowerCase(), 'nato met'], ['nato']),
  ).toEqual([1, 0])
})

test('no more than asked for are given, each once, the best first', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('防', '衛', 'a', ' ', 'é') }), {
    maxLength: 30,
  })
  const words = fc.array(fc.constantFrom('防', '防衛', 'a', 'aa', '衛'), { maxLength: 4 })
  fc.assert(
    fc.property(texts, words, fc.nat(20), (some, looked, limit) => {
      const hits = scanWords(rowsOf(...some), looked, { limit, all: some.length })
      expect(hits.length).toBeLessThanOrEqual(limit)
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      const scores = hits.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      for (const { id, score } of hits) {
        expect(score).toBeGreaterThan(0)
        const text = rowsOf(some[Number(id)] ?? '')[0]?.searchText
        expect(looked.some((word) => text?.includes(word))).toBe(true)
      }
    }),
  )
})
