import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dequantise, pack, quantise, quantisedLength, unpack } from '#lib/index/quantise.ts'

const vectors = fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { minLength: 3, maxLength: 3 })

test('a quantised vector is within half a level of the exact one', () => {
  fc.assert(
    fc.property(vectors, (values) => {
      const exact = Float32Array.from(values)
      const level = Math.max(...values.map(Math.abs)) / 127
      const again = dequantise(quantise(exact))
      expect(again).toHaveLength(exact.length)
      for (const [at, value] of again.entries()) {
        expect(Math.abs(value - (exact[at] ?? Number.NaN))).toBeLessThanOrEqual(
          level * 0.501 + 1e-30,
        )
      }
    }),
  )
})

test('packed vectors come apart as they were', () => {
  fc.assert(
    fc.property(fc.array(vectors), (several) => {
      const quantised = several.map((values) => quantise(Float32Array.from(values)))
      const again = unpack(pack(quantised), 3)
      expect(again.map((bytes) => [...bytes])).toEqual(quantised.map((bytes) => [...bytes]))
      expect(pack(quantised)).toHaveLength(several.length * quantisedLength(3))
    }),
  )
})
