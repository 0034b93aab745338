import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayNumbers } from '../../../app/chat/say-numbers.ts'
import { asksToCompare } from '../../../app/compare/asks-to-compare.ts'
import { cueSpans } from '../../../app/compare/cued.ts'
import { nextMark } from '../../../app/compare/next-mark.ts'

test('arrows go along a row and to the nearest cell above or below that cites anything', () => {
  const cells = [
    [['a', 'b'], ['c']],
    [[], ['d']],
    [['e'], []],
  ]
  expect(nextMark(cells, 'b', 'ArrowRight')).toBe('c')
  expect(nextMark(cells, 'a', 'ArrowLeft')).toBeUndefined()
  expect(nextMark(cells, 'b', 'ArrowDown')).toBe('e')
  expect(nextMark(cells, 'e', 'ArrowUp')).toBe('a')
  expect(nextMark(cells, 'd', 'ArrowDown')).toBeUndefined()
  expect(nextMark(cells, 'a', 'Enter')).toBeUndefined()
  expect(nextMark(cells, 'elsewhere', 'ArrowDown')).toBeUndefined()
})

test('cues are found to the letter, in order, joined where they overlap', () => {
  expect(cueSpans('必要であり、必要性を検討すべき', ['検討すべき', 'べき', '必要'])).toEqual([
    { start: 0, end: 2 },
    { start: 6, end: 8 },
    { start: 10, end: 15 },
  ])
  expect(cueSpans('should', ['Should', ''])).toEqual([])
})

test('no cue is underlined twice and none outside its quote', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (quote, cues) => {
      let last = -1
      for (const { start, end } of cueSpans(quote, cues)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeLessThanOrEqual(quote.length)
        last = end
      }
    }),
  )
})

test('numbers are said as the index of a book says them', () => {
  expect(sayNumbers([3, 1, 2, 7, 7, 9, 10])).toBe('1–3, 7, 9, 10')
  expect(sayNumbers([])).toBe('')
})

test.each([
  ['水番と泥さらいの考え方はそれぞれどう違いますか', true],
  ['各資料は街灯をどう見ていますか', true],
  ['二つの資料を比べてください', true],
  ['How do the papers differ on street lamps?', true],
  ['Compare what is said of the canal', true],
  ['水番の報酬は何で支払われましたか', false],
  ['How many lamps were replaced?', false],
])('“%s” asks for a comparison: %s', (question, asks) => {
  expect(asksToCompare(question)).toBe(asks)
})
