import { expect, test } from 'vitest'
import type { Glyph } from '#ingest/extract/pdf/glyph.ts'
import {
  across,
  block,
  englishLines,
  glyphPage,
  japaneseLines,
  readGlyphPages,
} from '../../../support/glyph-pages.ts'

const read = (...glyphs: Glyph[][]) => readGlyphPages(glyphPage(glyphs.flat()))
const japanese = (count: number, length: number, from: number, end: string) => [
  ...japaneseLines(count, length, from),
  end,
]
const said = (lines: readonly string[], between = '') => `paragraph: ${lines.join(between)}`

test('two columns are read one after the other, a title across them first', () => {
  const left = japanese(19, 22, 0, '左の段はここで終わる。')
  const right = japanese(19, 22, 101, '右の段はここで終わる。')
  const title = across('二つの段の上に渡る題名', 150, 50, { size: 16 })
  expect(read(title, block(left, 50, 100), block(right, 310, 100))).toEqual([
    'heading 1: 二つの段の上に渡る題名',
    said(left),
    said(right),
  ])
})

test('columns are told apart where the file draws their lines from left to right', () => {
  const left = englishLines(20, 40)
  const right = englishLines(20, 40, 25)
  const rows = left.flatMap((line, at) => [
    ...across(line, 50, 100 + at * 16),
    ...across(right[at] ?? '', 310, 100 + at * 16),
  ])
  expect(read(rows)).toEqual([said(left, ' '), said(right, ' ')])
})

test('a second column may end early', () => {
  const left = japanese(29, 22, 0, '左の段はここで終わる。')
  const right = japanese(3, 22, 101, '右の段は早く終わる。')
  expect(read(block(left, 50, 100), block(right, 310, 100))).toEqual([said(left), said(right)])
})

test('a second column of one line is read after the first', () => {
  const left = japaneseLines(30, 22)
  const right = '右の段はこの一行しかなく、ここで終わりとなる。'
  expect(read(block(left, 50, 100), block([right], 310, 100))).toEqual([
    said(left),
    `paragraph: ${right}`,
  ])
})

test('three columns are read one after the other', () => {
  const columns = [0, 1, 2].map((at) => japanese(14, 15, at * 71, `${at + 1}段めが終わる。`))
  const glyphs = columns.flatMap((lines, at) => block(lines, 40 + at * 175, 100))
  expect(read(glyphs)).toEqual(columns.map((lines) => said(lines)))
})

test('a line across both columns parts them into what stands above it and below it', () => {
  const part = (from: number, end: string) => japanese(7, 22, from, end)
  const [a, b, c, d] = [
    part(0, '一の終わり。'),
    part(60, '二の終わり。'),
    part(110, '三の終わり。'),
    part(160, '四の終わり。'),
  ]
  const page = [
    ...block(a, 50, 100),
    ...block(b, 310, 100),
    ...across('中ほどで二つの段に渡る見出しの一行', 130, 245, { size: 15 }),
    ...block(c, 50, 290),
    ...block(d, 310, 290),
  ]
  expect(read(page)).toEqual([
    said(a),
    said(b),
    'heading 1: 中ほどで二つの段に渡る見出しの一行',
    said(c),
    said(d),
  ])
})

test('one column whose lines have a gap at the same place by chance is not cut', () => {
  const lines = englishLines(12, 90)
  expect(read(block(lines, 60, 100))).toEqual([said(lines, ' ')])
})

test('a page with few lines is cut where the other pages of the paper are', () => {
  const full = (from: number) => [
    ...block(japaneseLines(30, 22, from), 50, 100),
    ...block(japanese(29, 22, from + 33, 'ここで頁が終わる。'), 310, 100),
  ]
  const last = [
    ...block(japanese(2, 22, 5, '左の終わり。'), 50, 100),
    ...block(japanese(2, 22, 90, '右の終わり。'), 310, 100),
  ]
  const blocks = readGlyphPages(
    glyphPage(full(0)),
    glyphPage(full(80), { number: 2 }),
    glyphPage(last, { number: 3 }),
  )
  expect(blocks.slice(-2)).toEqual([
    said(japanese(2, 22, 5, '左の終わり。')),
    said(japanese(2, 22, 90, '右の終わり。')),
  ])
})
