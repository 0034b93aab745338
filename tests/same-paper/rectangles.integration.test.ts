/**
 * What is marked on a page is what is quoted: the glyphs under the rectangles of a sentence are its
 * characters. Where the glyphs stand is known without the product's reader: from the setting of the
 * PDFs that the tests set themselves, and from an independent walk through what Chromium printed.
 */
import { beforeAll, expect, test } from 'vitest'
import { type ReadDocument, readDocument } from '#ingest/read.ts'
import { textOf } from '#lib/document.ts'
import { type Rectangle, rectanglesOf } from '#lib/text/rectangles.ts'
import { startBrowser } from '../support/browser.ts'
import { comparable } from '../support/paper/compare.ts'
import { paperPdf } from '../support/paper/pdf/as-pdf.ts'
import { pdfSettings } from '../support/paper/pdf/setting.ts'
import { type Spot, spotOf, spotsOf } from '../support/paper/spots.ts'
import { textUnder } from '../support/paper/under.ts'
import { printedVersions, setVersions } from '../support/paper/versions.ts'
import { sample } from '../support/sample.ts'

/** A sentence with its rectangles, and the text that stands under them. */
type Marked = { quote: string; under: string; rectangles: Rectangle[] }

const marked: Marked[] = []

beforeAll(async () => {
  for (const { paper, setting } of setVersions) {
    const { bytes, glyphs } = paperPdf(paper, setting)
    const spots = glyphs
      .filter(({ role }) => role !== 'hidden')
      .map((glyph) => spotOf(glyph, pdfSettings[setting].vertical))
    mark(await read(bytes), spots, pdfSettings[setting].vertical)
  }
  const browser = await startBrowser()
  try {
    for (const { vertical, write } of printedVersions) {
      const bytes = await write(browser)
      mark(await read(bytes), await spotsOf(bytes, vertical), vertical)
    }
  } finally {
    await browser.close()
  }
})

const read = (bytes: Uint8Array) =>
  readDocument(bytes, { documentId: 'd', version: 'v1', source: 'paper.pdf' })

function mark({ text, layout }: ReadDocument, spots: readonly Spot[], vertical: boolean): void {
  for (const sentence of text.sentences) {
    const rectangles = layout === null ? [] : rectanglesOf(layout, sentence)
    const quote = textOf(text.text, sentence)
    marked.push({ quote, under: textUnder(spots, rectangles, vertical), rectangles })
  }
}

test('the text under the rectangles of 200 sentences is their quote', () => {
  const tried = sample(marked, 200)
  const wrong = tried.filter(({ quote, under }) => comparable(quote) !== comparable(under))
  expect(tried).toHaveLength(200)
  expect(wrong.length > 2 ? wrong : []).toEqual([])
})

test('among all sentences there are such that run over lines, columns and pages', () => {
  const over = (fits: (a: Rectangle, b: Rectangle) => boolean) =>
    marked.filter(({ rectangles }) =>
      rectangles.some((one, at) => {
        const next = rectangles[at + 1]
        return next !== undefined && fits(one, next)
      }),
    )
  const pages = over((a, b) => a.page !== b.page)
  const lines = over((a, b) => a.page === b.page)
  expect(pages.length).toBeGreaterThanOrEqual(5)
  expect(lines.length).toBeGreaterThanOrEqual(200)
  const wrong = pages.filter(({ quote, under }) => comparable(quote) !== comparable(under))
  expect(wrong.map(({ quote, under }) => ({ quote, under }))).toEqual([])
})
