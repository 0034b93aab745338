import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanCosine } from '#lib/models/calibration.ts'
import { hashVector } from '../support/hash-embedder.ts'

const vectors = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => hashVector(`${prefix}${at}`))
const dot = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

test('the mean cosine is that of all pairs', () => {
  const count = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(count, count, (few, many) => {
      const [some, others] = [vectors('a', few), vectors('b', many)]
      const cosines = some.flatMap((one) => others.map((other) => dot(one, other)))
      const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length
      expect(meanCosine(some, others)).toBeCloseTo(mean, 5)
    }),
  )
})

test('among the vectors of one list, none is compared with itself', () => {
  const [across, along] = [Float32Array.of(1, 0), Float32Array.of(0, 1)]
  expect(meanCosine([across, along], [across, along])).toBeCloseTo(0)
})

test('of nothing, or of one vector alone, it is 0', () => {
  const [one] = vectors('a', 1)
  expect(meanCosine([], vectors('a', 3))).toBe(0)
  expect(meanCosine(one === undefined ? [] : [one], one === undefined ? [] : [one])).toBe(0)
})

test('of many vectors a sample is enough', () => {
  const [some, others] = [vectors('a', 3000), vectors('b', 3000)]
  const shifted = (list: Float32Array[]) =>
    list.map((vector) => {
      const moved = vector.map((value, at) => (at === 0 ? value + 2 : value))
      return moved.map((value) => value / Math.hypot(...moved))
    })
  expect(meanCosine(some, others)).toBeCloseTo(0, 1)
  expect(meanCosine(shifted(some), shifted(others))).toBeGreaterThan(0.7)
})
