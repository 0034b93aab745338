import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { GlyphPage } from './glyph.ts'
import { readPageContent } from './page-content.ts'
import { type TextLayer, textLayerOf } from './text-layer.ts'
import { visibleText } from './visible.ts'

/** A page as it was read. One that is no `text` has no glyphs. */
export type ReadPage = {
  page: GlyphPage
  layer: TextLayer | { kind: 'unreadable'; quality: 0 }
  hidden: number
  behindPicture: boolean
}

/** Reads the pages of a PDF one after the other. */
export async function* readPages(pdf: PDFDocumentProxy): AsyncGenerator<ReadPage> {
  const labels = await pdf.getPageLabels().catch(() => null)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    yield await readPage(pdf, number, labels?.[number - 1] ?? '')
  }
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
