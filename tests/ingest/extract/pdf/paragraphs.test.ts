import { expect, test } from 'vitest'
import {
  across,
  block,
  englishLines,
  glyphPage,
  japaneseLines,
  readGlyphPages,
} from '../../../support/glyph-pages.ts'

const read = (...glyphs: Parameters<typeof glyphPage>[0][]) =>
  readGlyphPages(glyphPage(glyphs.flat()))

test('Japanese lines that fill their column are one paragraph, without blanks between them', () => {
  const lines = [...japaneseLines(3, 30), '最後の行である。']
  expect(read(block(lines, 60, 100))).toEqual([`paragraph: ${lines.join('')}`])
})

test('an indented line after a full stop begins a paragraph, even where the line before is full', () => {
  const [first = '', second = ''] = japaneseLines(2, 30)
  const full = `${second.slice(0, -1)}。`
  const next = ['次の段落は一字だけ字下げして始まり、二行めは行の頭から続いてい', 'る。']
  expect(read(block([first, full, ...next], 60, 100, { indents: { 2: 10 } }))).toEqual([
    `paragraph: ${first}${full}`,
    `paragraph: ${next.join('')}`,
  ])
})

test('a full-width blank indents as room does, and is no part of the paragraph', () => {
  const lines = [...japaneseLines(2, 30), 'これで終わる。']
  const next = '　次の段落である。'
  expect(read(block([...lines, next], 60, 100))).toEqual([
    `paragraph: ${lines.join('')}`,
    'paragraph: 次の段落である。',
  ])
})

test('ragged English lines are one paragraph while the next word would not have fitted', () => {
  const lines = [...englishLines(4, 60), 'and so it ended.']
  expect(read(block(lines, 60, 100))).toEqual([`paragraph: ${lines.join(' ')}`])
})

test('a line of English that leaves room for the next word ends its paragraph', () => {
  const first = [...englishLines(3, 60), 'and so it ended.']
  const second = ['Another story opens here with words of its own and runs on', 'to a second line.']
  expect(read(block([...first, ...second], 60, 100, { indents: { 4: 12 } }))).toEqual([
    `paragraph: ${first.join(' ')}`,
    `paragraph: ${second.join(' ')}`,
  ])
})

test('a paragraph without an indent begins after a gap', () => {
  const [one, two] = [englishLines(3, 60), englishLines(3, 60, 30)]
  expect(read(block(one, 60, 100), block(two, 60, 172))).toEqual([
    `paragraph: ${one.join(' ')}`,
    `paragraph: ${two.join(' ')}`,
  ])
})

test('the lines of a list item hang under its text', () => {
  const item = ['（１）水門の板を一枚ずつ外し、下の段から順に洗ってゆき、乾い', 'てから油を塗る。']
  const page = [
    ...block(item, 60, 100, { indents: { 1: 30 } }),
    ...block(['（２）油は菜種を用いる。'], 60, 132),
  ]
  expect(read(page)).toEqual([
    `list-item 1: ${item.join('')}`,
    'list-item 1: （２）油は菜種を用いる。',
  ])
})

test('a bullet says nothing and is left out; a number is kept', () => {
  const items = block(['・板を外す。', '・板を洗う。', '1. 板を戻す。', '2. 油を塗る。'], 60, 100)
  expect(read(items)).toEqual([
    'list-item 1: 板を外す。',
    'list-item 1: 板を洗う。',
    'list-item 1: 1. 板を戻す。',
    'list-item 1: 2. 油を塗る。',
  ])
})

test('a number that stands far before its text makes an item and no row of a table', () => {
  const items = [
    ...across('1.', 60, 100),
    ...across('渇水の年には水番を増やす。', 84, 100),
    ...across('2.', 60, 116),
    ...across('大水の年には堰を開ける。', 84, 116),
  ]
  expect(read(items)).toEqual([
    'list-item 1: 1. 渇水の年には水番を増やす。',
    'list-item 1: 2. 大水の年には堰を開ける。',
  ])
})

test('text of another size or weight is a block of its own', () => {
  const page = [
    ...block(japaneseLines(2, 30), 60, 100),
    ...across('太い字の一行は別の段落になり、前の行とは続かないのである。', 60, 132, {
      bold: true,
    }),
    ...block(japaneseLines(2, 30, 70), 60, 148),
  ]
  expect(read(page)).toHaveLength(3)
})
