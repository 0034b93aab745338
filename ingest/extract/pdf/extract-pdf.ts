import type { PDFDocumentProxy } from 'pdfjs-dist'
import { TenkyoError } from '#lib/errors.ts'
import { type Extract, noProperties, type RawPage } from '../extract.ts'
import { withNoteMarks } from '../notes.ts'
import { markRecognised, type RecognisedPage, rangesOf } from '../recognised.ts'
import { blocksOf } from './blocks.ts'
import { pageFurniture } from './furniture.ts'
import type { GlyphPage } from './glyph.ts'
import { openPdf } from './open.ts'
import { readPageContent } from './page-content.ts'
import { layOutPages } from './page-layout.ts'
import { readProperties } from './properties.ts'
import { type TextLayer, textLayerOf } from './text-layer.ts'
import { visibleText } from './visible.ts'

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
    const { pages, used } = withRecognised(await readPages(pdf), recognised)
    if (!pages.some(({ layer }) => layer.kind === 'text')) throw refusal(pages, recognised.length)
    const found = markRecognised(layOut(pages.map(({ page }) => page)), used)
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

/** A page as it was read. One that is no `text` has no glyphs. */
export type ReadPage = {
  page: GlyphPage
  layer: TextLayer | { kind: 'unreadable'; quality: 0 }
  hidden: number
  behindPicture: boolean
}

/** Pages that need OCR, as OCR read them, where it found something; `used` are those. */
function withRecognised(pages: readonly ReadPage[], recognised: readonly RecognisedPage[]) {
  const byNumber = new Map(
    recognised.filter(({ glyphs }) => glyphs.length > 0).map((page) => [page.number, page]),
  )
  const used: RecognisedPage[] = []
  const replaced = pages.map((one): ReadPage => {
    const page = one.layer.kind === 'needs-ocr' ? byNumber.get(one.page.number) : undefined
    if (page === undefined) return one
    used.push(page)
    return { ...one, page, layer: { kind: 'text', quality: page.quality } }
  })
  return { pages: replaced, used }
}

/** @param tried how many pages OCR was tried on. */
function refusal(pages: readonly ReadPage[], tried: number): TenkyoError {
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

function warningsOf(pages: readonly ReadPage[]): string[] {
  const numbers = (fits: (page: ReadPage) => boolean) =>
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

/** Makes a paper of pages of glyphs: its lines, paragraphs, notes and tables in reading order. */
export function layOut(pages: readonly GlyphPage[]): Extract {
  const entries = layOutPages(pages)
  const furniture = pageFurniture(entries, pages.length)
  const { raw, blocks, lines, starts } = blocksOf(entries, furniture)
  return withNoteMarks({
    mediaType: 'application/pdf',
    raw,
    blocks,
    warnings: [],
    properties: noProperties,
    hidden: 0,
    pages: rawPages(pages, starts, furniture.labels, raw.length),
    layout: {
      pages: pages.map(({ number, width, height, quality }) => ({
        number,
        width,
        height,
        quality,
      })),
      lines,
    },
  })
}

function rawPages(
  pages: readonly GlyphPage[],
  starts: ReadonlyMap<number, number>,
  labels: ReadonlyMap<number, string>,
  length: number,
): RawPage[] {
  let end = length
  return pages
    .toReversed()
    .map(({ number, label }) => {
      const start = starts.get(number) ?? end
      const page = { start, end, number, label: labels.get(number) ?? label }
      end = start
      return page
    })
    .reverse()
}

/** Reads every page of a PDF. */
export async function readPages(pdf: PDFDocumentProxy): Promise<ReadPage[]> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number, labels?.[number - 1] ?? ''))
  }
  return pages
}

async function readPage(pdf: PDFDocumentProxy, number: number, label: string): Promise<ReadPage> {
  const page = await pdf.getPage(number).catch(() => null)
  if (page === null) return unreadable(number)
  try {
    const content = await readPageContent(page)
    const visible = visibleText(content)
    const layer = textLayerOf(visible, content)
    const { width, height, rules } = content
    const glyphs = layer.kind === 'text' ? visible.glyphs : []
    const { quality } = layer
    const printed = label === '' ? `${number}` : label
    return {
      page: { number, label: printed, width, height, quality, rules, glyphs },
      layer,
      hidden: visible.hidden,
      behindPicture: visible.behindPicture,
    }
  } catch (error) {
    if (error instanceof RangeError) throw error
    return unreadable(number)
  } finally {
    page.cleanup()
  }
}

/** A page that pdf.js can't make anything of. */
function unreadable(number: number): ReadPage {
  const page = {
    number,
    label: `${number}`,
    width: 0,
    height: 0,
    quality: 0,
    rules: [],
    glyphs: [],
  }
  return { page, layer: { kind: 'unreadable', quality: 0 }, hidden: 0, behindPicture: false }
}
