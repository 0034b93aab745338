import { expect, test } from 'vitest'
import type { PlacedLine } from '#lib/document.ts'
import { rectanglesOf } from '#lib/text/rectangles.ts'

/** A line of characters 10 points broad; `at` is where it begins, on a line of `size` points. */
function lineOf(
  [start, end]: readonly [number, number],
  place: Partial<PlacedLine> & { at?: number } = {},
): PlacedLine {
  const { at = 0, ...rest } = place
  const edges = Array.from({ length: end - start + 1 }, (_, edge) => at + edge * 10)
  return { start, end, page: 1, axis: 'x', near: 100, far: 112, edges, ...rest }
}

test('what stands on one line has one rectangle, cut at the characters', () => {
  const lines = [lineOf([0, 10], { at: 50 })]
  expect(rectanglesOf({ lines }, { start: 2, end: 5 })).toEqual([
    { start: 2, end: 5, page: 1, x: 70, y: 100, width: 30, height: 12 },
  ])
})

test('what goes over lines and pages has one for each line', () => {
  const lines = [
    lineOf([0, 10]),
    lineOf([10, 20], { near: 120, far: 132 }),
    lineOf([20, 30], { page: 2 }),
  ]
  expect(rectanglesOf({ lines }, { start: 8, end: 21 })).toEqual([
    { start: 8, end: 10, page: 1, x: 80, y: 100, width: 20, height: 12 },
    { start: 10, end: 20, page: 1, x: 0, y: 120, width: 100, height: 12 },
    { start: 20, end: 21, page: 2, x: 0, y: 100, width: 10, height: 12 },
  ])
})

test('a vertical line reaches down the page', () => {
  const lines = [lineOf([0, 10], { axis: 'y', near: 300, far: 312, at: 40 })]
  expect(rectanglesOf({ lines }, { start: 1, end: 3 })).toEqual([
    { start: 1, end: 3, page: 1, x: 300, y: 50, width: 12, height: 20 },
  ])
})

test('the parts of a line around a note mark are one, those of two columns are two', () => {
  const lines = [lineOf([0, 5]), lineOf([5, 10], { at: 55 }), lineOf([10, 15], { at: 300 })]
  expect(rectanglesOf({ lines }, { start: 0, end: 15 })).toMatchObject([
    { start: 0, end: 10, x: 0, width: 105 },
    { start: 10, end: 15, x: 300, width: 50 },
  ])
})

test('characters that run from right to left keep their place', () => {
  const edges = [100, 90, 80, 70]
  expect(rectanglesOf({ lines: [lineOf([0, 3], { edges })] }, { start: 0, end: 2 })).toMatchObject([
    { x: 80, width: 20 },
  ])
})

test('a blank between lines, or a span of nothing, has none', () => {
  const lines = [lineOf([0, 5]), lineOf([6, 10])]
  expect(rectanglesOf({ lines }, { start: 5, end: 6 })).toEqual([])
  expect(rectanglesOf({ lines }, { start: 3, end: 3 })).toEqual([])
  expect(rectanglesOf({ lines: [] }, { start: 0, end: 9 })).toEqual([])
})
