import { expect, test } from 'vitest'
import type { Glyph } from '#ingest/extract/pdf/glyph.ts'
import {
  across,
  block,
  englishLines,
  glyphPage,
  japaneseLines,
  readGlyphPages,
  type Type,
} from '../../../support/glyph-pages.ts'

const text = (y: number, from = 0) =>
  block([...japaneseLines(4, 30, from), '段落はここで終わる。'], 60, y)

/** What a line over a paragraph and under another is read as. */
function between(line: string, type: Type = {}): string {
  const page: Glyph[] = [...text(100), ...across(line, 60, 200, type), ...text(230, 90)]
  return readGlyphPages(glyphPage(page))[1] ?? ''
}

test('larger type makes headings, the largest of level 1', () => {
  const page = [
    ...across('水番の記録', 60, 50, { size: 18 }),
    ...across('帳面のありか', 60, 80, { size: 14 }),
    ...text(100),
    ...across('数字の読み方', 60, 200, { size: 14 }),
    ...text(230, 90),
  ]
  const headings = readGlyphPages(glyphPage(page)).filter((one) => one.startsWith('heading'))
  expect(headings).toEqual([
    'heading 1: 水番の記録',
    'heading 2: 帳面のありか',
    'heading 2: 数字の読み方',
  ])
})

test('a title over two lines is one heading', () => {
  const title = block(['The Keepers of the Upper Gate and', 'Their Bells'], 60, 40, { size: 18 })
  const page = [...title, ...block(englishLines(5, 60), 60, 110)]
  expect(readGlyphPages(glyphPage(page))[0]).toBe(
    'heading 1: The Keepers of the Upper Gate and Their Bells',
  )
})

test('bold type of the same size makes headings, whose level is left open', () => {
  expect(between('帳面のありか', { bold: true })).toBe('heading: 帳面のありか')
})

test('where all the text is bold, bold type makes no heading', () => {
  const page = text(100).map((glyph) => ({ ...glyph, bold: true }))
  const line = across('帳面は蔵の二階の棚に', 60, 60, { bold: true })
  expect(readGlyphPages(glyphPage([...line, ...page]))[0]).toMatch(/^paragraph/)
})

test.each([
  '第二章　帳面のありか',
  '１．２　数字の読み方',
  '2.1 数字の読み方',
  'はじめに',
  '参考文献',
])('the line “%s” is a heading by its words', (line) => {
  expect(between(line)).toBe(`heading: ${line}`)
})

test.each([
  '帳面は蔵の二階にある。',
  '1. 渇水の年には水番を増やす。',
  '（１）水門の板を外すこと。',
])('the line “%s” is no heading, as it is a sentence', (line) => {
  expect(between(line)).not.toMatch(/^heading/)
})

test('a sentence in bold type is no heading', () => {
  expect(between('帳面は蔵の二階にある。', { bold: true })).toMatch(/^paragraph/)
})

test.each(['図１　水門の断面', '表 2　村ごとの戸数', 'Figure 3. The gate', '写真：水番の家'])(
  'the line “%s” is a caption',
  (line) => {
    expect(between(line, { size: 9 })).toBe(`caption: ${line}`)
  },
)

test('large digits alone are no heading', () => {
  const page = [...across('１２', 60, 60, { size: 30 }), ...text(100)]
  expect(readGlyphPages(glyphPage(page))[0]).not.toMatch(/^heading/)
})
