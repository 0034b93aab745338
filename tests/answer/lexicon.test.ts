import { describe, expect, test } from 'vitest'
import { expand, information, type Lexicon, nearest, unexpanded } from '#lib/answer/lexicon.ts'

/** A lexicon of terms with the direction in which each points (in degrees) and its frequency. */
function lexicon(
  language: string,
  terms: Record<string, [degrees: number, passages: number]>,
): Lexicon {
  const entries = Object.entries(terms)
  return {
    language,
    passages: 100,
    allPassages: 100,
    terms: entries.map(([term]) => term),
    frequency: new Map(entries.map(([term, [, passages]]) => [term, passages])),
    vectors: Float32Array.from(entries.flatMap(([, [degrees]]) => [...pointing(degrees)])),
    dimensions: 2,
  }
}

function pointing(degrees: number): Float32Array {
  const angle = (degrees * Math.PI) / 180
  return Float32Array.of(Math.cos(angle), Math.sin(angle))
}

const japanese = lexicon('ja', { 水路: [0, 10], 用水: [20, 30], 水番: [90, 2], osa: [45, 1] })
const english = lexicon('en', { canal: [0, 10], lamp: [90, 40] })
const expandOne = (word: string, degrees: number, own: Lexicon, floor = 0) => {
  const [only] = expand([word], [pointing(degrees)], own, floor)
  if (only === undefined) throw new Error('Nothing was expanded.')
  return only
}

describe('a question’s word', () => {
  test('that the papers use keeps to itself', () => {
    const { terms, weight } = expandOne('水路', 0, japanese)
    expect([...terms]).toEqual([['水路', 1]])
    expect(weight).toBe(information('水路', japanese))
  })

  test('of another language is bridged by the papers’ nearest terms, the nearest first', () => {
    const { terms } = expandOne('canal', 10, japanese)
    expect([...terms.keys()].slice(0, 2).sort()).toEqual(['水路', '用水'])
    expect(terms.has('水番')).toBe(false)
  })

  test('in Latin letters keeps its gloss in Japanese papers beside itself', () => {
    const { terms } = expandOne('osa', 60, japanese)
    expect(terms.get('osa')).toBe(1)
    expect(terms.has('水番')).toBe(true)
  })

  test('that nothing comes near to finds nothing, and weighs less than a rare one', () => {
    const { terms, weight } = expandOne('猫', 180, japanese)
    expect(terms.size).toBe(0)
    expect(weight).toBeGreaterThan(0)
    expect(weight).toBeLessThan(information('水番', japanese))
  })

  test('weighs more the rarer it is, a single character half', () => {
    expect(expandOne('canal', 0, english).weight).toBeGreaterThan(
      expandOne('lamp', 90, english).weight,
    )
    const characters = lexicon('ja', { 水: [0, 10] })
    expect(expandOne('水', 0, characters).weight).toBe(information('水', characters) / 2)
  })
})

describe('likeness between terms', () => {
  test('counts from where unrelated terms lie', () => {
    expect(nearest(pointing(45), english, 0)).toHaveLength(2)
    expect(nearest(pointing(45), english, 0.7)).toEqual([])
    const [near] = nearest(pointing(0), english, 0.7)
    expect(near).toEqual({ term: 'canal', similarity: expect.closeTo(1) })
  })

  test('from .75 on counts as the word itself', () => {
    expect(expandOne('kanal', 30, english).terms.get('canal')).toBe(1)
    expect(expandOne('kanaal', 55, english).terms.get('canal')).toBeCloseTo(
      Math.cos((55 * Math.PI) / 180) / 0.75,
    )
  })

  test('holds for the nearest six', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at): [string, [number, number]] => [`term${at}`, [at, 1]]),
    )
    expect(nearest(pointing(0), lexicon('en', many), 0).map(({ term }) => term)).toEqual([
      'term0',
      'term1',
      'term2',
      'term3',
      'term4',
      'term5',
    ])
  })
})

test('before the papers’ terms are counted, every word stands for itself', () => {
  expect(unexpanded(['水番', 'canal'])).toEqual([
    { word: '水番', weight: 1, terms: new Map([['水番', 1]]) },
    { word: 'canal', weight: 1, terms: new Map([['canal', 1]]) },
  ])
})

test('information falls with the number of passages and is never negative', () => {
  const values = [0, 1, 10, 50, 100].map((passages) =>
    information('x', lexicon('en', { x: [0, passages] })),
  )
  expect(values).toEqual(values.toSorted((a, b) => b - a))
  expect(values.at(-1)).toBeGreaterThan(0)
})
