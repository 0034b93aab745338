import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, DocumentText, Page, Section } from '#lib/document.ts'
import { cellsOf, cutBlock } from '../../../app/source/text/cut.ts'
import { layOut } from '../../../app/source/text/lay-out.ts'

const kinds = ['heading', 'paragraph', 'list-item', 'table-row', 'footnote'] as const

function documentOf(parts: readonly (readonly [Block['kind'], string])[]): DocumentText {
  let text = ''
  const blocks: Block[] = []
  const sections: Section[] = []
  for (const [kind, words] of parts) {
    const start = text.length
    text += `${words}\n`
    blocks.push({ kind, depth: 0, start, end: start + words.length })
    if (kind === 'heading') {
      sections.push({ level: 1, title: words, holder: null, start, end: start + words.length })
    }
  }
  return { version: 'v', text, pages: [], sections, blocks, sentences: [], notes: [], map: [] }
}

const pieces = (document: DocumentText, mark: { start: number; end: number } | null) =>
  layOut(document).flatMap(({ blocks }) =>
    blocks.flatMap((laid) => cutBlock(document.text, laid, mark)),
  )

test('a sentence inside a paragraph is marked, and nothing else', () => {
  const document = documentOf([['paragraph', '前の文。引用の文。後の文。']])
  const drawn = pieces(document, { start: 4, end: 9 }).map(({ text, marked }) => ({ text, marked }))
  expect(drawn).toEqual([
    { text: '前の文。', marked: false },
    { text: '引用の文。', marked: true },
    { text: '後の文。', marked: false },
  ])
})

test('whatever is marked, the marked pieces give the text under it and all pieces the blocks', () => {
  const part = fc.tuple(
    fc.constantFrom(...kinds),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  )
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (parts, one, other) => {
        const document = documentOf(parts)
        const [from, to] = [one % document.text.length, other % document.text.length]
        const mark = { start: Math.min(from, to), end: Math.max(from, to) + 1 }
        const drawn = pieces(document, mark)
        const inBlocks = (start: number, end: number) =>
          document.blocks
            .map((block) =>
              document.text.slice(Math.max(block.start, start), Math.min(block.end, end)),
            )
            .join('')
        const marked = drawn.filter((piece) => piece.marked)
        expect(marked.map(({ text }) => text).join('')).toBe(inBlocks(mark.start, mark.end))
        expect(drawn.map(({ text }) => text).join('')).toBe(inBlocks(0, document.text.length))
      },
    ),
  )
})

test('the items of a list and the rows of a table are drawn together', () => {
  const groups = layOut(
    documentOf([
      ['heading', '一'],
      ['list-item', 'a'],
      ['list-item', 'b'],
      ['table-row', '1 2'],
      ['table-row', '3 4'],
      ['paragraph', 'c'],
      ['paragraph', 'd'],
    ]),
  )
  expect(groups.map(({ kind, blocks }) => [kind, blocks.length])).toEqual([
    ['single', 1],
    ['list', 2],
    ['table', 2],
    ['single', 1],
    ['single', 1],
  ])
})

test('a note mark stands between the pieces around it and adds nothing to the text', () => {
  const document = documentOf([['paragraph', 'Before. After.']])
  const note = { at: 7, label: '3', note: null }
  const drawn = pieces({ ...document, notes: [note] }, { start: 0, end: 14 })
  expect(drawn.map(({ text, notes }) => [text, notes])).toEqual([
    ['Before.', [{ ...note, from: 0 }]],
    [' After.', []],
  ])
})

test('a note is named as the mark that leads to it', () => {
  const document = documentOf([
    ['paragraph', 'Before.'],
    ['footnote', 'Ibid.'],
  ])
  const notes = [{ at: 7, label: '3', note: { start: 8, end: 13 } }]
  const labels = layOut({ ...document, notes }).flatMap(({ blocks }) =>
    blocks.map(({ label }) => label),
  )
  expect(labels).toEqual([null, '3'])
})

test('a page is named where it begins', () => {
  const document = documentOf([
    ['paragraph', 'one'],
    ['paragraph', 'two'],
    ['paragraph', 'three'],
  ])
  const pages: Page[] = [
    { number: 1, label: 'i', readBy: 'text', start: 0, end: 8 },
    { number: 2, label: 'ii', readBy: 'text', start: 8, end: 13 },
  ]
  const named = layOut({ ...document, pages }).flatMap(({ blocks }) =>
    blocks.map(({ turns }) => turns.map(({ label }) => label)),
  )
  expect(named).toEqual([['i'], [], ['ii']])
})

test('a page is named once, where a note of it follows a paragraph that ends on the next', () => {
  const document = documentOf([
    ['paragraph', 'one two'],
    ['footnote', 'note'],
    ['paragraph', 'three'],
  ])
  const pages: Page[] = [
    { number: 1, label: '1', readBy: 'text', start: 0, end: 3 },
    { number: 2, label: '2', readBy: 'text', start: 4, end: 7 },
    { number: 1, label: '1', readBy: 'text', start: 8, end: 12 },
    { number: 2, label: '2', readBy: 'text', start: 13, end: 18 },
  ]
  const named = layOut({ ...document, pages }).flatMap(({ blocks }) =>
    blocks.map(({ turns }) => turns.map(({ label }) => label)),
  )
  expect(named).toEqual([['1', '2'], [], []])
})

test('a note that says its own number is not numbered twice, and opens without it', () => {
  const document = documentOf([
    ['paragraph', 'Before.'],
    ['footnote', '3 Ibid.'],
    ['footnote', '(4) Loc. cit.'],
    ['footnote', 'Unnumbered.'],
  ])
  const notes = ['3', '4', '5'].map((label, at) => {
    const { start = 0, end = 0 } = document.blocks[at + 1] ?? {}
    return { at: 7, label, note: { start, end } }
  })
  const groups = layOut({ ...document, notes }).flatMap(({ blocks }) => blocks)
  expect(groups.map(({ label }) => label)).toEqual([null, null, null, '5'])
  const opened = groups[0]?.notes.map(({ from, note }) => document.text.slice(from, note?.end))
  expect(opened).toEqual(['Ibid.', 'Loc. cit.', 'Unnumbered.'])
})

test('the cells of a row and what stands between them are the whole row', () => {
  const cell = fc.string({ unit: 'binary' }).map((words) => words.replace(/[\t|\n]/g, ' '))
  const border = fc.constantFrom('\t', ' | ')
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), border, (written, between) => {
      const row = written.join(between)
      const { cells, borders } = cellsOf(`前${row}`, { start: 1, end: 1 + row.length })
      const said = ({ start, end }: { start: number; end: number }) => `前${row}`.slice(start, end)
      expect(cells.map(said)).toEqual(written)
      expect(
        cells.map((one, at) => said(one) + (borders[at] ? said(borders[at]) : '')).join(''),
      ).toBe(row)
    }),
  )
})
