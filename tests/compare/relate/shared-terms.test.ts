import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownWords, sharedTerms, termsIn } from '#lib/compare/relate/shared-terms.ts'

const none: ReadonlySet<string> = new Set()
const shared = (one: string, other: string, asked: string[] = []) => {
  const known = knownWords(asked)
  const terms = [termsIn(one, known), termsIn(other, known)] as const
  return sharedTerms(terms).map((key) => terms[0].get(key))
}

test('names and compounds that both texts use are shared, the longest of them', () => {
  expect(shared('沿岸監視レーダーを二基置く。', '町は沿岸監視レーダーを求めた。')).toEqual([
    '沿岸監視レーダー',
  ])
  expect(shared('OSAを用いる。', '新しいOSAの枠である。')).toEqual(['OSA'])
  expect(shared('フィリピンに船を渡す。', '船はフィリピンに着いた。')).toEqual(['フィリピン'])
  expect(shared('The tidal barrage was built.', 'They want a tidal barrage.')).toEqual([
    'tidal barrage',
  ])
})

test('what was asked is none, nor what stands in papers on any matter', () => {
  expect(shared('防衛装備の移転を進める。', '防衛装備の移転を急ぐ。', ['防衛装備の移転'])).toEqual(
    [],
  )
  expect(shared('協力の強化が重要だ。', '協力の強化が必要だ。')).toEqual([])
  expect(shared('The government has a plan.', 'A plan of the government.')).toEqual([])
})

test('general words make a name where three of them stand together', () => {
  expect(shared('能力構築支援を続ける。', '能力構築支援が要る。')).toEqual(['能力構築支援'])
})

test('plural and singular, capitals and widths are one term, written as it stands', () => {
  expect(shared('Tidal barrages are dear.', 'A tidal barrage is dear.')).toEqual(['Tidal barrages'])
  expect(shared('ＯＳＡの枠', 'OSAの枠')).toEqual(['ＯＳＡ'])
})

test('every term of a text stands in it', () => {
  const piece = fc.constantFrom(
    '沿岸',
    '監視',
    'レーダー',
    'を',
    '置く',
    '。',
    ' ',
    'OSA',
    'ＦＯＩＰ',
    '・',
    'tidal ',
    '㌔',
    '𠮷野',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      for (const written of termsIn(text, none).values()) expect(text).toContain(written)
    }),
  )
})
