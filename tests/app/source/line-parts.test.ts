import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlacedLine } from '#lib/document.ts'
import { partsOf } from '../../../app/source/pages/line-parts.ts'

function lineOf(text: string): PlacedLine {
  const edges = Array.from({ length: text.length + 1 }, (_, at) => at * 10)
  return { start: 1, end: 1 + text.length, page: 1, axis: 'x', near: 0, far: 10, edges }
}

const said = (text: string) =>
  partsOf(`前${text}`, lineOf(text)).map(({ start, end }) => `前${text}`.slice(start, end))

test('a line comes apart at its words, and Japanese in short stretches', () => {
  expect(said('The night ferry')).toEqual(['The', ' ', 'night', ' ', 'ferry'])
  expect(said('総会は三度開かれOSAで')).toEqual(['総会は三度開', 'かれ', 'OSA', 'で'])
})

test('the parts are the whole line, and each has its own edges', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(said(text).join('')).toBe(text)
      for (const { start, end, edges } of partsOf(`前${text}`, lineOf(text))) {
        expect(edges).toHaveLength(end - start + 1)
        expect(edges[0]).toBe((start - 1) * 10)
      }
    }),
  )
})
