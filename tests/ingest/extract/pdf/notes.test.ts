import { expect, test } from 'vitest'
import type { Glyph } from '#ingest/extract/pdf/glyph.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { noteLabel } from '#ingest/extract/pdf/marks.ts'
import { across, block, glyphPage, japaneseLines } from '../../../support/glyph-pages.ts'
import { blocksOf } from '../../../support/read-blocks.ts'

const mark = (label: string, x: number, y: number) => across(label, x, y, { size: 6 })

/** A line with raised numbers after two of its words, and text under it. */
const marked: Glyph[] = [
  ...across('帳面は蔵に残る', 60, 100),
  ...mark('1', 130, 99),
  ...across('と伝えられ、紙はまだ読める', 133, 100),
  ...mark('2', 263, 99),
  ...across('。', 266, 100),
  ...block([...japaneseLines(3, 30), 'と書かれている。'], 60, 116),
]
const notes = ['1 名主の家の記録による。', '2 柿渋を引いた紙である。']

function read(...glyphs: Glyph[][]) {
  const extract = layOut([glyphPage(glyphs.flat())])
  const marks = extract.blocks.flatMap((one) => one.marks.map(({ label }) => label))
  const labels = extract.blocks.flatMap(({ label }) => label ?? [])
  return { blocks: blocksOf(extract), marks, labels }
}

test('smaller lines at the foot that begin with numbers are notes, and their marks lead to them', () => {
  const { blocks, marks, labels } = read(marked, block(notes, 60, 700, { size: 8 }))
  expect(blocks).toEqual([
    'paragraph: 帳面は蔵に残ると伝えられ、紙はまだ読める。',
    `paragraph: ${japaneseLines(3, 30).join('')}と書かれている。`,
    ...notes.map((note) => `footnote: ${note}`),
  ])
  expect(marks).toEqual(['1', '2'])
  expect(labels).toEqual(['1', '2'])
})

test('notes as large as the text stand under a short rule', () => {
  const glyphs = [...marked, ...block(notes, 60, 700)]
  const page = glyphPage(glyphs, { rules: [{ x: 60, y: 690, width: 100, height: 0.5 }] })
  expect(blocksOf(layOut([page])).slice(-2)).toEqual(notes.map((note) => `footnote: ${note}`))
})

test('a note of two lines is one note', () => {
  const long = ['1 名主の家の記録による。写しは寺の蔵にもあり、字の癖から同じ人の', '筆と分かる。']
  const { blocks } = read(marked, block([...long, '2 柿渋の紙。'], 60, 700, { size: 8 }))
  expect(blocks.slice(-2)).toEqual([`footnote: ${long.join('')}`, 'footnote: 2 柿渋の紙。'])
})

test('the number of a note may be raised as its mark is', () => {
  const glyphs = [...mark('1', 60, 699), ...across('名主の家の記録による。', 66, 700, { size: 8 })]
  const { blocks, labels } = read(marked, glyphs)
  expect(blocks.at(-1)).toBe('footnote: 名主の家の記録による。')
  expect(labels).toEqual(['1'])
})

test('a raised number that no note of the paper has is kept, as an exponent is', () => {
  const glyphs = [
    ...across('広さは 12 km', 60, 100),
    ...mark('2', 115, 99),
    ...across('ほど。', 118, 100),
  ]
  expect(read(glyphs).blocks).toEqual(['paragraph: 広さは 12 km2ほど。'])
})

test('each column has its own notes at its foot', () => {
  const column = (x: number, label: string, from: number) => [
    ...block([...japaneseLines(19, 22, from), 'この段の終わり。'], x, 100),
    ...across(`${label} 段の下に置いた注の文である。`, x, 700, { size: 8 }),
  ]
  const { blocks } = read(column(50, '1', 0), column(310, '2', 88))
  expect(blocks.map((one) => one.split(':')[0])).toEqual([
    'paragraph',
    'footnote',
    'paragraph',
    'footnote',
  ])
})

test('under the heading 注 every paragraph that begins with a number is a note', () => {
  const { blocks, labels } = read(
    marked,
    across('注', 60, 300, { size: 13 }),
    block(notes, 60, 330),
    across('あとがき', 60, 400, { size: 13 }),
    block(['3 年の間、水番を務めた。'], 60, 430),
  )
  expect(blocks.slice(2)).toEqual([
    'heading 1: 注',
    ...notes.map((note) => `footnote: ${note}`),
    'heading 1: あとがき',
    'paragraph: 3 年の間、水番を務めた。',
  ])
  expect(labels).toEqual(['1', '2'])
})

test('marks that are set as large as the text are told by their order', () => {
  const line = '帳面は蔵に残るという1。紙はまだ読めるらしい2。数字も。'
  const end = block(notes, 60, 330)
  const { blocks, marks } = read(across(line, 60, 100), across('注', 60, 300, { size: 13 }), end)
  expect(blocks[0]).toBe('paragraph: 帳面は蔵に残るという。紙はまだ読めるらしい。数字も。')
  expect(marks).toEqual(['1', '2'])
})

test.each([
  ['1', '1'],
  ['（12）', '12'],
  ['[3]', '3'],
  ['注4', '4'],
  ['※', null],
  ['*', '*'],
  ['††', '††'],
  ['iv', 'iv'],
  ['５', '5'],
  ['1234', null],
  ['th', null],
])('the raised “%s” has the label %s', (text, label) => {
  expect(noteLabel(text)).toBe(label)
})
