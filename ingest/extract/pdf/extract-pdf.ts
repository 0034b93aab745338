import { TenkyoError } from '#lib/errors.ts'
import type { Extract } from '../extract.ts'
import { markRecognised, type RecognisedPage, rangesOf } from '../recognised.ts'
import type { GlyphPage, PageFrame } from './glyph.ts'
import { paperOf } from './lay-out.ts'
import { openPdf } from './open.ts'
import { PageLayout } from './page-layout.ts'
import { readProperties } from './properties.ts'
import { type ReadPage, readPages } from './read-pages.ts'

/**
 * Reads a PDF that has a text layer.
 * @param recognised pages as OCR read them, to stand in for those without usable text.
 * @throws TenkyoError `file-encrypted`, `file-damaged`, `needs-ocr` where no page has usable text, or
 *   `file-empty` where there is nothing on any page.
 */
export async function extractPdf(
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Extract> {
  const pdf = await openPdf(bytes)
  try {
    const stands = new Map(
      recognised.filter(({ glyphs }) => glyphs.length > 0).map((page) => [page.number, page]),
    )
    const layout = new PageLayout()
    const pages: Report[] = []
    const used: RecognisedPage[] = []
    for await (const { page, ...report } of readPages(pdf)) {
      const stand = report.layer.kind === 'needs-ocr' ? stands.get(page.number) : undefined
      layout.add(stand ?? page)
      pages.push(stand === undefined ? reportOf(page, report) : reportOf(stand, readByOcr(report)))
      if (stand !== undefined) used.push(stand)
    }
    if (!pages.some(({ layer }) => layer.kind === 'text')) throw refusal(pages, recognised.length)
    const frames = pages.map(({ page }) => page)
    const found = markRecognised(paperOf(layout, frames), used)
    return {
      ...found,
      warnings: [...found.warnings, ...warningsOf(pages)],
      properties: await readProperties(pdf),
      hidden: pages.reduce((sum, { hidden }) => sum + hidden, 0),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** What is remembered of a page that was read; its text is in the layout. */
type Report = Omit<ReadPage, 'page'> & { page: PageFrame }

function reportOf(page: GlyphPage, about: Omit<ReadPage, 'page'>): Report {
  const { number, label, width, height, quality } = page
  return { ...about, page: { number, label, width, height, quality } }
}

const readByOcr = (about: Omit<ReadPage, 'page'>): Omit<ReadPage, 'page'> => ({
  ...about,
  layer: { ...about.layer, kind: 'text' },
})

/** @param tried how many pages OCR was tried on. */
function refusal(pages: readonly Report[], tried: number): TenkyoError {
  if (pages.every(({ layer }) => layer.kind === 'unreadable')) {
    return new TenkyoError('file-damaged', 'No page of the PDF can be read.', {
      hint: 'Open it in a PDF reader and save it again, or fetch it anew.',
    })
  }
  if (!pages.some(({ layer }) => layer.kind === 'needs-ocr')) {
    return new TenkyoError('file-empty', 'The PDF has no text on any page.')
  }
  if (tried > 0) {
    return new TenkyoError('needs-ocr', 'OCR found nothing in the pictures that it could read.', {
      hint: 'Scan the paper again: upright, sharp, with 300 dots per inch or more.',
    })
  }
  return new TenkyoError('needs-ocr', 'The PDF holds pictures of text and needs OCR.', {
    hint: 'Have its text recognised: npm run ingest -- FILE --ocr, where Tesseract is installed.',
  })
}

function warningsOf(pages: readonly Report[]): string[] {
  const numbers = (fits: (page: Report) => boolean) =>
    rangesOf(pages.flatMap((one) => (fits(one) ? [one.page.number] : [])))
  const unread = numbers(({ layer }) => layer.kind === 'needs-ocr')
  const broken = numbers(({ layer }) => layer.kind === 'unreadable')
  const scanned = numbers(({ behindPicture }) => behindPicture)
  return [
    ...(unread === '' ? [] : [`Without usable text, needs OCR: page ${unread}.`]),
    ...(broken === '' ? [] : [`Damaged, can’t be read: page ${broken}.`]),
    ...(scanned === ''
      ? []
      : [`Text lies behind a scan, check quotes against it: page ${scanned}.`]),
  ]
}
