import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AcrossIndex } from '#ingest/extract/pdf/across-index.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { across, glyphPage } from '../../../support/glyph-pages.ts'

const area = fc
  .tuple(fc.integer({ min: -100, max: 900 }), fc.constantFrom(0, 3, 10, 40, 2000))
  .map(([near, height]) => ({ near, far: near + height }))

test('everything that lies beside a stretch is found', () => {
  fc.assert(
    fc.property(fc.array(area), area, (areas, stretch) => {
      const index = new AcrossIndex<(typeof areas)[number]>()
      for (const one of areas) index.add(one, one)
      const found = new Set(index.beside(stretch))
      for (const one of areas) {
        if (one.near <= stretch.far && one.far >= stretch.near) expect(found).toContain(one)
      }
    }),
  )
})

test('what was taken out is not found any more', () => {
  const index = new AcrossIndex<string>()
  const [low, tall] = [
    { near: 10, far: 20 },
    { near: 0, far: 5000 },
  ]
  index.add('low', low)
  index.add('tall', tall)
  index.delete('low', low)
  index.delete('tall', tall)
  expect([...index.beside(low), ...index.beside(tall)]).toEqual([])
})

test('of thousands of lines below each other only those near a stretch are looked at', () => {
  const index = new AcrossIndex<number>()
  const line = (at: number) => ({ near: at * 16, far: at * 16 + 10 })
  for (let at = 0; at < 20_000; at += 1) index.add(at, line(at))
  expect([...index.beside(line(9000))].length).toBeLessThan(8)
})

test('a page of 20,000 characters without any order is read, each of them once', () => {
  const glyphs = Array.from({ length: 20_000 }, (_, at) =>
    across('水番記録帳面蔵柿苗木'.charAt(at % 10), (at * 7919) % 560, (at * 104_729) % 8000),
  ).flat()
  const { raw } = layOut([glyphPage(glyphs, { height: 8100 })])
  expect(raw.replaceAll(/\s/g, '')).toHaveLength(20_000)
})
