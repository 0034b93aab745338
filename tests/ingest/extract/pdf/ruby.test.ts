import { expect, test } from 'vitest'
import type { Glyph } from '#ingest/extract/pdf/glyph.ts'
import { across, block, down, glyphPage, readGlyphPages } from '../../../support/glyph-pages.ts'

const read = (...glyphs: Glyph[][]) => readGlyphPages(glyphPage(glyphs.flat()))
const said = '山の奥に古い堰堤が残っている。水はそこから引かれる。'

test('a reading over its word is no part of the sentence', () => {
  expect(read(across(said, 60, 100), across('えんてい', 120, 94.5, { size: 5 }))).toEqual([
    `paragraph: ${said}`,
  ])
})

test('readings are left out wherever the file draws them', () => {
  const reading = across('えんてい', 120, 94.5, { size: 5 })
  const [before, after] = [across(said.slice(0, 8), 60, 100), across(said.slice(8), 140, 100)]
  expect(read(reading, before, after)).toEqual([`paragraph: ${said}`])
  expect(read(before, reading, after)).toEqual([`paragraph: ${said}`])
})

test('readings between two lines belong to the line below them', () => {
  const lines = block([said, '蔵の二階に帳面がある。'], 60, 100)
  expect(read(lines, across('くら', 60, 110.5, { size: 5 }))).toEqual([
    `paragraph: ${said}蔵の二階に帳面がある。`,
  ])
})

test('a reading as large as the text stands over the spread characters that it reads', () => {
  const glyphs = [
    ...across('山の奥に古い', 60, 100),
    ...across('堰', 125, 100),
    ...across('堤', 145, 100),
    ...across('が残っている。水はそこから引かれる。', 160, 100),
    ...across('えんてい', 120, 89),
  ]
  expect(read(glyphs)).toEqual([`paragraph: ${said}`])
})

test('a short line of kana that stands over another line is text where it covers no word', () => {
  const blocks = read(block(['そして', said], 60, 100, { leading: 11 }))
  expect(blocks).toEqual(['paragraph: そして', `paragraph: ${said}`])
})

test('in vertical lines a reading stands to the right of its word', () => {
  expect(read(down(said, 500, 100), down('えんてい', 510.5, 160, { size: 5 }))).toEqual([
    `paragraph: ${said}`,
  ])
})

test.each(['・', '•', '﹅'])(
  'emphasis dots %s over characters are no part of the sentence',
  (dot) => {
    const dots = [122.5, 132.5].flatMap((x) => across(dot, x, 94.5, { size: 5 }))
    expect(read(across(said, 60, 100), dots)).toEqual([`paragraph: ${said}`])
  },
)

test('small kana that no line stands under are kept', () => {
  expect(read(across(said, 60, 100), across('ちいさい', 60, 300, { size: 5 }))).toContain(
    'paragraph: ちいさい',
  )
})

test('a small number is no reading', () => {
  expect(read(across(said, 60, 100), across('34', 120, 94.5, { size: 5 })).join('')).toContain('34')
})
