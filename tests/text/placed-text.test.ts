import { expect, test } from 'vitest'
import { readExtract } from '#ingest/read.ts'
import { rectanglesResponseSchema, spanQuerySchema, textResponseSchema } from '#lib/contract.ts'
import { textOf } from '#lib/document.ts'
import { placeSpan, placeText } from '#lib/text/placed-text.ts'
import { layOutPages } from '../support/lay-out-pages.ts'

const identity = { documentId: 'paper', version: 'v1', source: 'paper.pdf' }
const { text, layout } = readExtract(
  layOutPages(
    [
      { lines: [{ page: 1, text: '一つ目の文である。二つ目の文は' }], open: true },
      { lines: [{ page: 2, text: '次の頁に続いている。三つ目の文である。' }] },
    ],
    { blank: false },
  ),
  identity,
)

test('the rectangles of a sentence are those within its span, and hold all of it', () => {
  const placed = textResponseSchema.parse(placeText(text, layout))
  const said = placed.sentences.map((sentence) =>
    placed.rectangles
      .filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
      .map((rectangle) => [rectangle.page, rectangle.x, textOf(text.text, rectangle)]),
  )
  expect(said).toEqual([
    [[1, 0, '一つ目の文である。']],
    [
      [1, 90, '二つ目の文は'],
      [2, 0, '次の頁に続いている。'],
    ],
    [[2, 100, '三つ目の文である。']],
  ])
})

test('pages have the size at which they are shown, where it is known', () => {
  expect(placeText(text, layout).pages).toMatchObject([
    { number: 1, width: 600, height: 800, quality: 1 },
    { number: 2, width: 600, height: 800, quality: 1 },
  ])
  const { pages, rectangles } = textResponseSchema.parse(placeText(text, null))
  expect(pages).toMatchObject([
    { number: 1, width: null, height: null, quality: null },
    { number: 2, width: null, height: null, quality: null },
  ])
  expect(rectangles).toEqual([])
})

test('a span comes with the pages that it is on', () => {
  const { pages, rectangles } = rectanglesResponseSchema.parse(
    placeSpan('v1', layout, { start: 16, end: 20 }),
  )
  expect(pages).toEqual([{ number: 2, width: 600, height: 800, quality: 1 }])
  expect(rectangles).toEqual([{ start: 16, end: 20, page: 2, x: 10, y: 0, width: 40, height: 14 }])
  expect(placeSpan('v1', null, { start: 0, end: 5 })).toEqual({
    version: 'v1',
    pages: [],
    rectangles: [],
  })
})

test.each([
  [{ start: '3', end: '3' }],
  [{ start: '4', end: '3' }],
  [{ start: '-1', end: '3' }],
  [{ start: '1.5', end: '3' }],
  [{ start: '', end: '3' }],
  [{ end: '3' }],
  [{ start: '0', end: '99999999999' }],
])('%j is no span of a text', (query) => {
  expect(spanQuerySchema.safeParse(query).success).toBe(false)
})
