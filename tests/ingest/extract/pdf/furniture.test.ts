import { expect, test } from 'vitest'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { across, block, glyphPage, japaneseLines, leftwards } from '../../../support/glyph-pages.ts'
import { blocksOf } from '../../../support/read-blocks.ts'

const text = (number: number) =>
  block([...japaneseLines(9, 30, number * 37), 'この頁の終わり。'], 60, 120)

function read(count: number, edges: (number: number) => Parameters<typeof glyphPage>[0]) {
  const pages = Array.from({ length: count }, (_, at) =>
    glyphPage([...text(at + 1), ...edges(at + 1)], { number: at + 1 }),
  )
  const extract = layOut(pages)
  const furniture = blocksOf(extract).filter((one) => one.startsWith('furniture'))
  return { furniture, labels: extract.pages.map(({ label }) => label) }
}

test('a running head that comes back on every page is furniture', () => {
  const { furniture } = read(3, () => across('水番の記録', 60, 30, { size: 8 }))
  expect(furniture).toEqual(Array(3).fill('furniture: 水番の記録'))
})

test('running heads of left and right pages are furniture', () => {
  const { furniture } = read(4, (number) =>
    across(number % 2 === 0 ? '水番の記録' : '第一章', number % 2 === 0 ? 60 : 480, 30, {
      size: 8,
    }),
  )
  expect(furniture).toHaveLength(4)
})

test('numbers that count with the pages are furniture, and the pages’ labels', () => {
  const { furniture, labels } = read(3, (number) => across(`${number + 40}`, 290, 800))
  expect(furniture).toHaveLength(3)
  expect(labels).toEqual(['41', '42', '43'])
})

test.each([
  ['Roman', ['iii', 'iv', 'v']],
  ['dashed', ['- 3 -', '- 4 -', '- 5 -']],
  ['full-width', ['３', '４', '５']],
])('%s numbers label the pages', (_, written) => {
  const { labels } = read(3, (number) => across(written[number - 1] ?? '', 290, 800, { size: 8 }))
  expect(labels).toEqual(written.map((one) => one.replaceAll(/[-\s]/g, '').normalize('NFKC')))
})

test('a number in a running head does not make it another head', () => {
  const { furniture } = read(3, (number) => across(`水番の記録　${number}`, 60, 30, { size: 8 }))
  expect(furniture).toHaveLength(3)
})

test('the only page of a paper may have a number', () => {
  const { furniture, labels } = read(1, () => across('7', 290, 800))
  expect(furniture).toEqual(['furniture: 7'])
  expect(labels).toEqual(['7'])
})

test('what stands once at the edge of a page is text', () => {
  expect(read(3, (number) => (number === 1 ? across('水番の記録', 60, 30) : [])).furniture).toEqual(
    [],
  )
})

test('a line in the midst of pages is text, however often it comes back', () => {
  expect(read(3, () => across('水番の記録', 60, 400)).furniture).toEqual([])
})

test('page numbers beside vertical text are furniture', () => {
  const pages = [1, 2, 3].map((number) =>
    glyphPage(
      [...leftwards(japaneseLines(8, 30, number * 41), 480, 100), ...across(`${number}`, 290, 800)],
      { number },
    ),
  )
  const extract = layOut(pages)
  expect(blocksOf(extract).filter((one) => one.startsWith('furniture'))).toHaveLength(3)
})

test('lines of a table of contents, with their leaders, are furniture', () => {
  const lines = ['第一章　帳面のありか………………12', '第二章　数字の読み方………………34']
  const blocks = blocksOf(layOut([glyphPage(block(lines, 60, 200))]))
  expect(blocks.every((one) => one.startsWith('furniture'))).toBe(true)
})

test('every page is a stretch of the text, also one that says nothing', () => {
  const pages = [text(1), [], text(3)].map((glyphs, at) => glyphPage(glyphs, { number: at + 1 }))
  const { pages: found, raw } = layOut(pages)
  expect(found.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(found.map(({ start }) => start)).toEqual([0, found[0]?.end, found[1]?.end])
  expect(found[1]?.end).toBe(found[1]?.start)
  expect(found[2]?.end).toBe(raw.length)
})
