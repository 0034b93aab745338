import { expect, test } from 'vitest'
import type { Box, Glyph } from '#ingest/extract/pdf/glyph.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import {
  across,
  block,
  borders,
  englishLines,
  glyphPage,
  japaneseLines,
  readGlyphPages,
} from '../../../support/glyph-pages.ts'

/** Cells of a table, a row to each list, at the places of their columns. */
function cells(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  y: number,
): Glyph[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => across(cell, columns[column] ?? 0, y + at * 20)),
  )
}

const rows = [
  ['村', '戸数', '石高'],
  ['上村', '四十', '三百'],
  ['下村', '三十', '二百'],
]
const written = ['村\t戸数\t石高', '上村\t四十\t三百', '下村\t三十\t二百'].map(
  (row, at) => `table-row${at === 0 ? '' : ' 1'}: ${row}`,
)
const inside = cells(rows, [70, 150, 230], 105)
const grid = borders([60, 140, 220, 300], [100, 120, 140, 160])
const across3 = (y: number, from = 60, to = 300): Box => ({
  x: from,
  y,
  width: to - from,
  height: 0.5,
})
const read = (glyphs: readonly Glyph[], rules: Box[] = []) =>
  readGlyphPages(glyphPage(glyphs, { rules }))

test('a table with borders is read row by row', () => {
  expect(read(inside, grid)).toEqual(written)
})

test('a table stands between the paragraphs around it', () => {
  const before = [...japaneseLines(2, 30), 'と書いた。']
  const after = [...japaneseLines(2, 30, 70), 'と結んだ。']
  const page = [...block(before, 60, 45), ...block(after, 60, 175), ...inside]
  expect(read(page, grid)).toEqual([
    `paragraph: ${before.join('')}`,
    ...written,
    `paragraph: ${after.join('')}`,
  ])
})

test('the lines of a cell are one text, which its neighbours do not cut', () => {
  const glyphs = [
    ...cells([['上村', '川の上にあり、']], [70, 150], 105),
    ...across('堰を守る。', 150, 121),
    ...cells([['下村', '川の下にある。']], [70, 150], 145),
  ]
  expect(read(glyphs, borders([60, 140, 300], [100, 140, 160]))).toEqual([
    'table-row: 上村\t川の上にあり、堰を守る。',
    'table-row 1: 下村\t川の下にある。',
  ])
})

test('cells without a border between them are one', () => {
  const glyphs = [
    ...across('村と戸数', 110, 105),
    ...across('石高', 230, 105),
    ...cells(rows.slice(1), [70, 150, 230], 125),
  ]
  const rules = [
    ...borders([60, 220, 300], [100, 120, 140, 160]),
    { x: 140, y: 120, width: 0.5, height: 40 },
  ]
  expect(read(glyphs, rules)).toEqual(['table-row: 村と戸数\t石高', ...written.slice(1)])
})

test('a table may be open at its sides', () => {
  const rules = [100, 120, 140, 160]
    .map((y) => across3(y))
    .concat([140, 220].map((x) => ({ x, y: 100, width: 0.5, height: 60 })))
  expect(read(inside, rules)).toEqual(written)
})

test('a table may go on over the end of a page', () => {
  const first = cells(rows.slice(0, 2), [70, 150, 230], 785)
  const second = cells(rows.slice(2), [70, 150, 230], 55)
  const more = cells([['川村', '十', '百']], [70, 150, 230], 75)
  const blocks = readGlyphPages(
    glyphPage(first, { rules: borders([60, 140, 220, 300], [780, 800, 820]) }),
    glyphPage([...second, ...more], {
      number: 2,
      rules: borders([60, 140, 220, 300], [50, 70, 90]),
    }),
  )
  expect(blocks.map((one) => one.replace(/^table-row(?: 1)?: /, ''))).toEqual([
    '村\t戸数\t石高',
    '上村\t四十\t三百',
    '下村\t三十\t二百',
    '川村\t十\t百',
  ])
})

test('a frame around running text is no table', () => {
  const lines = [...japaneseLines(20, 30), '枠の中の文はここで終わる。']
  const rules = borders([50, 370], [90, 450])
  expect(read(block(lines, 60, 100), rules)).toEqual([`paragraph: ${lines.join('')}`])
})

test('lines under words and across the page are no table', () => {
  const lines = [...japaneseLines(3, 30), 'と書いた。']
  const rules = [across3(112), across3(160, 60, 500)]
  expect(read(block(lines, 60, 100), rules)).toEqual([`paragraph: ${lines.join('')}`])
})

test('a table without borders is told by cells that begin at the same places', () => {
  expect(read(inside)).toEqual(written)
})

test('a cell of nothing but blanks is no cell', () => {
  const glyphs = [...inside, ...across(`川村${' '.repeat(30)}`, 70, 165), ...across('百', 230, 165)]
  expect(read(glyphs)).toEqual([...written, 'table-row 1: 川村\t百'])
  const { layout } = layOut([glyphPage(glyphs)])
  expect(layout?.lines.every(({ near, far }) => far > near)).toBe(true)
})

test('numbers of a table without borders may end at the same places instead', () => {
  const right = (text: string, to: number, y: number) => across(text, to - text.length * 5, y)
  const glyphs = [
    ...across('Upper', 60, 100),
    ...right('1,240', 200, 100),
    ...across('Lower', 60, 116),
    ...right('86', 200, 116),
    ...across('Mill', 60, 132),
    ...right('7', 200, 132),
  ]
  expect(read(glyphs)).toEqual([
    'table-row: Upper\t1,240',
    'table-row 1: Lower\t86',
    'table-row 1: Mill\t7',
  ])
})

test('the wrapped lines of a cell without borders belong to its row', () => {
  const glyphs = [
    ...cells([['村', '説明']], [70, 150], 105),
    ...across('上村', 70, 125),
    ...block(['川の上にある村で、堰を守る', '家が四十ある。'], 150, 125, { leading: 14 }),
    ...cells([['下村', '川の下にある村である。']], [70, 150], 159),
  ]
  expect(read(glyphs)).toEqual([
    'table-row: 村\t説明',
    'table-row 1: 上村\t川の上にある村で、堰を守る家が四十ある。',
    'table-row 1: 下村\t川の下にある村である。',
  ])
})

test('one line with wide gaps between its words is no table', () => {
  const lines = englishLines(4, 60)
  const glyphs = lines.flatMap((line, at) =>
    across(line, 60, 100 + at * 16, { room: at === 1 ? 12 : 4 }),
  )
  expect(read(glyphs)).toEqual([`paragraph: ${lines.join(' ')}`])
})

test('lines that wide gaps between their words fill to both edges are no table', () => {
  const lines = [
    'The miller kept the lower gate',
    'dutifully while someone rang bells',
    'everywhere in surrounding valleys',
    'and so the evening came to an end',
  ]
  const glyphs = lines.flatMap((line, at) => {
    const words = line.split(' ')
    const ink = words.join('').length * 5
    return across(line, 60, 100 + at * 16, { room: (215 - ink) / (words.length - 1) })
  })
  expect(read(glyphs)).toEqual([`paragraph: ${lines.join(' ')}`])
})
