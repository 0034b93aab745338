import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extract } from '#ingest/extract/extract.ts'
import { plainExtract, rawBlock } from '#ingest/extract/extract.ts'
import { type ReadDocument, readExtract } from '#ingest/read.ts'
import { textOf } from '#lib/document.ts'
import { rectanglesOf } from '#lib/text/rectangles.ts'
import { readMap } from '../support/check-map.ts'
import { drawn, layOutPages } from '../support/lay-out-pages.ts'

const identity = { documentId: 'paper', version: 'v1', source: 'paper.pdf' }
const read = (extract: Extract): ReadDocument => readExtract(extract, identity)

/** The stretches of text on each page, with the page's number. */
const saidOn = ({ text }: ReadDocument) =>
  text.pages.map((page) => [page.number, textOf(text.text, page)])

describe('the pages of a paper', () => {
  test('are stretches of its text', () => {
    const paper = read(
      layOutPages([
        { lines: [{ page: 1, text: '一頁目の文である。' }] },
        { lines: [{ page: 1, text: '同じ頁の次の文である。' }] },
        { lines: [{ page: 2, text: '二頁目の文である。' }] },
      ]),
    )
    expect(paper.pages).toBe(2)
    expect(saidOn(paper)).toEqual([
      [1, '一頁目の文である。\n同じ頁の次の文である。'],
      [2, '二頁目の文である。'],
    ])
    expect(paper.text.pages.map(({ label, readBy }) => [label, readBy])).toEqual([
      ['p1', 'text'],
      ['p2', 'text'],
    ])
  })

  test('have several stretches where a note stood in the midst of a sentence', () => {
    const paper = read(
      layOutPages(
        [
          { lines: [{ page: 1, text: 'この港の堤防は古い石で造られ、' }], open: true },
          { kind: 'footnote', lines: [{ page: 1, text: '注の本文である。' }] },
          { lines: [{ page: 2, text: '今も波を防いでいる。' }] },
        ],
        { blank: false },
      ),
    )
    expect(saidOn(paper)).toEqual([
      [1, 'この港の堤防は古い石で造られ、'],
      [2, '今も波を防いでいる。'],
      [1, '注の本文である。'],
    ])
    expect(paper.passages[0]?.pages.map(({ number }) => number)).toEqual([1, 2, 1])
  })

  test('are none where the format has none', () => {
    const paper = read(
      plainExtract('text/plain', '港の文である。', [
        rawBlock('paragraph', [{ start: 0, end: 7, blank: false }]),
      ]),
    )
    expect([paper.pages, paper.text.pages, paper.layout]).toEqual([null, [], null])
  })
})

test('a blank that stands for a line break lies on no line', () => {
  const paper = read(
    layOutPages([
      {
        lines: [
          { page: 1, text: 'The harbour wall' },
          { page: 1, text: 'has held for a century.' },
        ],
      },
    ]),
  )
  const { text, layout } = paper
  expect(text.text).toBe('The harbour wall has held for a century.')
  expect(layout?.lines.map((line) => textOf(text.text, line))).toEqual([
    'The harbour wall',
    'has held for a century.',
  ])
})

test('what a line loses leaves a gap on the page, and its other characters where they are', () => {
  const extract = layOutPages([{ lines: [{ page: 1, text: '港の\u200b堤防。' }] }])
  const { layout } = read(extract)
  expect(layout?.lines.map(({ edges }) => edges)).toEqual([
    [0, 10, 20],
    [30, 40, 50, 60],
  ])
})

/** Papers of several pages, with line breaks, things left out, and notes that cut sentences. */
const papers = fc
  .array(
    fc.record({
      kind: fc.constantFrom('paragraph', 'paragraph', 'footnote', 'caption', 'list-item'),
      open: fc.boolean(),
      lines: fc.array(
        fc.record({
          turns: fc.integer({ min: 0, max: 4 }).map((one) => (one === 0 ? 1 : 0)),
          text: fc
            .array(
              fc.constantFrom('港', '堤防と', '𠮷野、', 'wall ', '\u200b', '。', '「', '２', 'x'),
              {
                minLength: 1,
                maxLength: 12,
              },
            )
            .map((words) => `浜${words.join('')}`),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => {
    let page = 1
    return blocks.map(({ lines, ...block }) => ({
      ...block,
      lines: lines.map(({ turns, text }) => {
        page += turns
        return { page, text }
      }),
    }))
  })

test('every character of the text is on the page and at the place of its original', () => {
  fc.assert(
    fc.property(papers, fc.boolean(), (blocks, blank) => {
      const extract = layOutPages(blocks, { blank })
      const { text, layout } = read(extract)
      const { toRaw } = readMap(text)
      const rawLines = extract.layout?.lines ?? []
      for (const [at, raw] of toRaw) {
        if (extract.raw[raw] === '\n') continue
        const page = extract.pages.find((one) => one.start <= raw && raw < one.end)
        const pages = text.pages.filter((one) => one.start <= at && at < one.end)
        expect(pages.map(({ number }) => number)).toEqual([page?.number])
        const rawLine = rawLines.find((one) => one.start <= raw && raw < one.end)
        const x = rawLine?.edges[raw - rawLine.start]
        expect(rectanglesOf({ lines: layout?.lines ?? [] }, { start: at, end: at + 1 })).toEqual([
          {
            start: at,
            end: at + 1,
            page: page?.number,
            x,
            y: rawLine?.near,
            width: drawn.breadth,
            height: drawn.height,
          },
        ])
      }
      const onLines = (layout?.lines ?? []).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      )
      expect(onLines).toEqual(
        [...toRaw].filter(([, raw]) => extract.raw[raw] !== '\n').map(([at]) => at),
      )
    }),
    { numRuns: 200 },
  )
})

test('a sentence is on its page whatever else its passage holds', () => {
  fc.assert(
    fc.property(papers, (blocks) => {
      const { text, passages } = read(layOutPages(blocks))
      for (const { sentences, pages } of passages) {
        for (const { start } of sentences) {
          const number = text.pages.find((page) => page.start <= start && start < page.end)?.number
          expect(pages.find((page) => page.start <= start && start < page.end)?.number).toBe(number)
          expect(number).toBeDefined()
        }
      }
    }),
    { numRuns: 100 },
  )
})
