import { expect, test } from 'vitest'
import type { Direction, Glyph } from '#ingest/extract/pdf/glyph.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { upright } from '#ingest/extract/pdf/upright.ts'
import {
  across,
  block,
  down,
  glyphPage,
  japaneseLines,
  leftwards,
  readGlyphPages,
  stacked,
} from '../../../support/glyph-pages.ts'

const read = (...glyphs: Glyph[][]) => readGlyphPages(glyphPage(glyphs.flat()))
const lines = [...japaneseLines(3, 30), '終わりの行。']

test.each([
  ['a vertical font', down],
  ['upright characters one under another', stacked],
])('vertical lines in %s are read from right to left', (_, setter) => {
  expect(read(leftwards(lines, 500, 60, { setter }))).toEqual([`paragraph: ${lines.join('')}`])
})

test('vertical lines are read in two tiers, the upper one first', () => {
  const [upper, lower] = [japaneseLines(20, 22), japaneseLines(20, 22, 77)]
  expect(read(leftwards(upper, 500, 60), leftwards(lower, 500, 310))).toEqual([
    `paragraph: ${upper.join('')}`,
    `paragraph: ${lower.join('')}`,
  ])
})

test('the numbers of pages across under vertical lines stand in none of them', () => {
  const page = (number: number) => {
    const text = japaneseLines(12, 22, number * 300)
    const glyphs = [...leftwards(text, 500, 60), ...across(`${number}`, 423, 790)]
    return { number, text: text.join(''), glyphs }
  }
  const pages = [1, 2, 3].map(page)
  const read = readGlyphPages(...pages.map(({ glyphs, number }) => glyphPage(glyphs, { number })))
  expect(read.filter((block) => block.startsWith('furniture'))).toEqual(
    [1, 2, 3].map((number) => `furniture: ${number}`),
  )
  expect(read.filter((block) => !block.startsWith('furniture'))).toEqual(
    pages.map(({ text }) => `paragraph: ${text}`),
  )
})

test.each([
  ['12', 10],
  ['123', 6.6],
  ['!?', 10],
])(
  'the half-width %s beside each other in a vertical line stay where they belong',
  (inner, size) => {
    const end = '年の水位を記した紙である。'
    const [head, rest] = [stacked('昭和', 500, 60), stacked(end, 500, 90)]
    expect(read(head, across(inner, 500, 80, { size }), rest)).toEqual([
      `paragraph: 昭和${inner}${end}`,
    ])
  },
)

test('numbers beside each other between lines of a vertical font belong to them', () => {
  const glyphs = [
    ...down('その紙は昭和', 500, 60),
    ...across('12', 500, 120),
    ...down('年の水位を記す。', 500, 130),
  ]
  expect(read(glyphs)).toEqual(['paragraph: その紙は昭和12年の水位を記す。'])
})

test('Latin words that lie in a vertical line are read in it', () => {
  expect(read(down('堰は dam とも weir とも訳される。', 500, 60))).toEqual([
    'paragraph: 堰は dam とも weir とも訳される。',
  ])
})

test('two characters under one another are no vertical line', () => {
  expect(read(block(['村の', '堰は'], 60, 100, { leading: 12 }))).toEqual(['paragraph: 村の堰は'])
})

test('the places of vertical lines run down the page', () => {
  const { layout } = layOut([glyphPage(leftwards(['水は澄む。', '流れる。'], 500, 60))])
  expect(layout?.lines).toMatchObject([
    { axis: 'y', near: 500, far: 510, edges: [60, 70, 80, 90, 100, 110] },
    { axis: 'y', near: 484, far: 494, edges: [60, 70, 80, 90, 100] },
  ])
})

test.each([
  ['︒', '。'],
  ['︑', '、'],
  ['﹁', '「'],
  ['﹂', '」'],
  ['︵', '（'],
  ['︶', '）'],
])('the form %s that a mark takes in vertical lines is read as %s', (form, mark) => {
  expect(upright(form)).toBe(mark)
})

test('characters that are no such form stay as the file says', () => {
  expect(['水', '⼤', 'ﬁ', '﨑'].map(upright)).toEqual(['水', '⼤', 'ﬁ', '﨑'])
})

/** A page's glyphs, turned by a quarter or two, as those of a page that lies on its side. */
function turned(glyphs: readonly Glyph[], direction: Direction): Glyph[] {
  return glyphs.map((glyph) => {
    const { x, y, width, height } = glyph
    if (direction === 'left') {
      return { ...glyph, direction, x: 595 - x - width, y: 842 - y - height }
    }
    const box = { x: y, y: 842 - x - width, width: height, height: width }
    return direction === 'up'
      ? { ...glyph, direction, ...box }
      : { ...glyph, direction, ...box, x: 595 - y - height, y: x }
  })
}

test.each(['left', 'up', 'down'] as const)(
  'lines that run %s are read as others are',
  (direction) => {
    expect(read(turned(block(lines, 60, 100), direction))).toEqual([`paragraph: ${lines.join('')}`])
  },
)

test('a stamp in the margin that runs up the page is read after the text, apart from it', () => {
  const stamp = turned(across('Received in the spring', 300, 20), 'up')
  expect(read(stamp, block(lines, 60, 100))).toEqual([
    `paragraph: ${lines.join('')}`,
    'paragraph: Received in the spring',
  ])
})
