import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosine, coverage, relevance } from '#lib/answer/score.ts'

const word = (name: string, weight = 1, similar: Record<string, number> = {}) => ({
  word: name,
  weight,
  terms: new Map([[name, 1], ...Object.entries(similar)]),
})

describe('coverage', () => {
  test('is the share of the question’s information that a text carries', () => {
    const asked = [word('水番', 3), word('報酬', 1)]
    expect(coverage(asked, new Map([['水番', 1]]))).toBe(0.75)
    expect(
      coverage(
        asked,
        new Map([
          ['水番', 1],
          ['報酬', 1],
        ]),
      ),
    ).toBe(1)
    expect(coverage(asked, new Map([['水路', 1]]))).toBe(0)
  })

  test('counts a term as much as it is like the word, and as it stands in the sentence', () => {
    const asked = [word('canal', 1, { 水路: 0.8 })]
    expect(coverage(asked, new Map([['水路', 1]]))).toBe(0.8)
    expect(coverage(asked, new Map([['水路', 0.5]]))).toBe(0.4)
  })

  test('of a question without words is nothing', () => {
    expect(coverage([], new Map([['水路', 1]]))).toBe(0)
  })

  test('lies between 0 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const asked = fc.array(fc.tuple(fc.string(), fc.double({ min: 0, max: 20, noNaN: true })))
    fc.assert(
      fc.property(asked, fc.dictionary(fc.string(), share), (words, terms) => {
        const expansions = words.map(([name, weight]) => word(name, weight))
        const covered = coverage(expansions, new Map(Object.entries(terms)))
        expect(covered).toBeGreaterThanOrEqual(0)
        expect(covered).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('relevance', () => {
  test('grows with how often a word stands in a passage, less and less', () => {
    const asked = [word('水番')]
    const [one = 0, two = 0, three = 0] = [1, 2, 3].map((count) =>
      relevance(asked, new Map([['水番', count]]), 100, 100),
    )
    expect(one).toBeGreaterThan(0)
    expect(two - one).toBeGreaterThan(three - two)
    expect(three).toBeGreaterThan(two)
  })

  test('is more in a shorter passage', () => {
    const counts = new Map([['水番', 1]])
    expect(relevance([word('水番')], counts, 50, 100)).toBeGreaterThan(
      relevance([word('水番')], counts, 200, 100),
    )
  })

  test('takes the best of the terms that stand for a word, not their sum', () => {
    const asked = [word('canal', 1, { 水路: 0.8, 運河: 0.6 })]
    expect(
      relevance(
        asked,
        new Map([
          ['水路', 1],
          ['運河', 1],
        ]),
        100,
        100,
      ),
    ).toBe(relevance(asked, new Map([['水路', 1]]), 100, 100))
  })
})

test('the cosine of a unit vector with itself is 1, with one across it 0', () => {
  expect(cosine(Float32Array.of(0.6, 0.8), Float32Array.of(0.6, 0.8))).toBeCloseTo(1)
  expect(cosine(Float32Array.of(1, 0), Float32Array.of(0, 1))).toBe(0)
})
