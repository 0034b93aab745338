import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnitVector, meanVectors, toUnitLength } from '#lib/models/vectors.ts'

test('the vector of a text is the mean of its tokens, and padding does not count', () => {
  const states = Float32Array.from([3, 0, 0, 4, 9, 9, 0, 2, 7, 7, 7, 7])
  const vectors = meanVectors(states, [1n, 1n, 0n, 1n, 0n, 0n], [2, 3, 2])
  expect(Array.from(vectors)).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), 0, 1])
})

test('any vector with a direction comes out with length 1', () => {
  const component = fc.float({ min: Math.fround(0.01), max: 1000, noNaN: true })
  fc.assert(
    fc.property(fc.array(component, { minLength: 1, maxLength: 64 }), (values) => {
      const vector = toUnitLength(Float32Array.from(values))
      return isUnitVector(vector, values.length)
    }),
  )
})

test.each([
  ['of another length', [1, 0, 0], 2],
  ['with no direction', [0, 0], 2],
  ['with what is not a number', [Number.NaN, 1], 2],
  ['with an infinite number', [Number.POSITIVE_INFINITY, 0], 2],
])('a vector %s is refused', (_, values, dimensions) => {
  expect(isUnitVector(toUnitLength(Float32Array.from(values)), dimensions)).toBe(false)
})
