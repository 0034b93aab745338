import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anchorAt,
  pagesBetween,
  placeAnchor,
  placePages,
} from '../../../app/source/pages/place-pages.ts'
import { stepZoom, turnZoom } from '../../../app/source/zoom.ts'

const length = fc.double({ min: 1, max: 3000, noNaN: true })
const size = fc.record({ width: length, height: length })
const sizes = fc.array(size, { minLength: 1, maxLength: 40 })
const scale = fc.double({ min: 0.1, max: 8, noNaN: true })
const part = fc.double({ min: 0, max: 1, noNaN: true })

test('pages follow one another without touching, each in its own proportions', () => {
  fc.assert(
    fc.property(sizes, scale, (given, times) => {
      const { pages, height } = placePages(given, () => times)
      for (const [at, page] of pages.entries()) {
        const next = pages[at + 1]?.top ?? height
        expect(page.top + page.height).toBeLessThan(next)
        const { width: wide = 1, height: high = 1 } = given[at] ?? {}
        expect(page.height / page.width).toBeCloseTo(high / wide, 6)
      }
    }),
  )
})

test('a place on a page stays the same place at any size', () => {
  fc.assert(
    fc.property(sizes, scale, scale, part, (given, before, after, down) => {
      const roll = placePages(given, () => before)
      const y = down * roll.height
      const anchor = anchorAt(roll, y)
      expect(placeAnchor(roll, anchor)).toBeCloseTo(y, 3)
      const larger = placePages(given, () => after)
      const page = larger.pages[anchor.number - 1]
      expect(placeAnchor(larger, anchor)).toBeCloseTo(
        (page?.top ?? 0) + anchor.down * (page?.height ?? 0),
        3,
      )
    }),
  )
})

test('every page that a stretch touches is among those between its ends', () => {
  fc.assert(
    fc.property(sizes, part, part, (given, one, other) => {
      const roll = placePages(given, () => 1)
      const [top, bottom] = [Math.min(one, other) * roll.height, Math.max(one, other) * roll.height]
      const [first, last] = pagesBetween(roll, top, bottom)
      for (const [at, page] of roll.pages.entries()) {
        const touches = page.top < bottom && page.top + page.height > top
        if (touches) expect(at >= first && at <= last).toBe(true)
      }
    }),
  )
})

test('a size is stepped through from end to end, and never leaves what can be shown', () => {
  let zoom = 0.25
  const seen = new Set<number>()
  while (!seen.has(zoom)) {
    seen.add(zoom)
    zoom = stepZoom(zoom, 'in')
  }
  expect(zoom).toBe(5)
  expect(stepZoom(1, 'out')).toBe(0.9)
  expect(stepZoom(1.03, 'out')).toBe(1)
  expect(stepZoom(0.25, 'out')).toBe(0.25)
  expect(turnZoom(4, 10)).toBe(5)
  expect(turnZoom(1, 0.001)).toBe(0.25)
})
