import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Compared, lexRank } from '#lib/brief/lexrank.ts'

const unit = (values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values) || 1
  return Float32Array.from(values, (value) => value / length)
}

const sentence = fc.record({
  vector: fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 })
    .filter((values) => values.some((value) => value !== 0))
    .map(unit),
  terms: fc.array(fc.constantFrom('舟', '橋', '川岸', '運賃', '通学', '船頭'), { maxLength: 4 }),
})

test('the ranks are shares of one whole, whatever is compared', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (sentences) => {
      const ranks = lexRank(sentences)
      expect(ranks.length).toBe(sentences.length)
      expect(ranks.every((rank) => rank > 0)).toBe(true)
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 6)
    }),
  )
})

test('the order of the sentences changes nothing', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 12 }), (sentences) => {
      const forward = [...lexRank(sentences)]
      const backward = [...lexRank(sentences.toReversed())].reverse()
      for (const [at, rank] of forward.entries()) expect(rank).toBeCloseTo(backward[at] ?? 0, 8)
    }),
  )
})

test('a sentence that is like many others is more central than one that is like none', () => {
  const about = (terms: string[], ...vector: number[]): Compared => ({
    vector: unit(vector),
    terms,
  })
  const ranks = lexRank([
    about(['橋', '川岸'], 1, 0.2, 0),
    about(['橋', '運賃'], 1, 0.1, 0),
    about(['橋', '川岸', '運賃'], 1, 0, 0),
    about(['船頭'], -0.2, 0, 1),
  ])
  expect(ranks.indexOf(Math.max(...ranks))).toBe(2)
  expect(ranks.indexOf(Math.min(...ranks))).toBe(3)
})

test('nothing to compare has no ranks', () => {
  expect(lexRank([])).toEqual(new Float64Array())
})
