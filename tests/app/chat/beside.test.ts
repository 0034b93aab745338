import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from '../../../app/chat/beside.ts'

const window = { width: 1000, height: 800 }
const markAt = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 })

test('a card stands below its mark where there is room, else above it', () => {
  const card = { width: 400, height: 300 }
  expect(placeBeside(markAt(100, 100), card, window)).toMatchObject({ left: 100, top: 126 })
  expect(placeBeside(markAt(100, 700), card, window)).toMatchObject({ left: 100, top: 394 })
})

test('it is moved into the window at the edges', () => {
  expect(placeBeside(markAt(950, 100), { width: 400, height: 300 }, window).left).toBe(588)
})

test('wherever the mark stands, the card never covers it and never leaves the window', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 960 }),
      fc.integer({ min: 20, max: 760 }),
      fc.integer({ min: 50, max: 2000 }),
      (left, top, height) => {
        const mark = markAt(left, top)
        const spot = placeBeside(mark, { width: 384, height }, window)
        const bottom = spot.top + Math.min(height, spot.maxHeight)
        expect(spot.top >= mark.bottom || bottom <= mark.top).toBe(true)
        expect(spot.top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(window.height)
      },
    ),
  )
})
