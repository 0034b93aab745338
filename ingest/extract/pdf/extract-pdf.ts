import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type Extract, noProperties, type RawPage } from '../extract.ts'
import { withNoteMarks } from '../notes.ts'
import { blocksOf } from './blocks.ts'
import { pageFurniture } from './furniture.ts'
import type { GlyphPage } from './glyph.ts'
import { openPdf } from './open.ts'
import { readPageContent } from './page-content.ts'
import { layOutPages } from './page-layout.ts'
import { visibleText } from './visible.ts'

/**
 * Reads a PDF that has a text layer.
 * @throws TenkyoError `file-encrypted`, `file-damaged`, or `needs-ocr` where no page has usable text.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const pdf = await openPdf(bytes)
  try {
    const { pages, hidden } = await readPages(pdf)
    const found = layOut(pages)
    return { ...found, hidden }
  } finally {
    await pdf.loadingTask.destroy()
  }
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
    layout: { pages: pages.map(({ number, width, height }) => ({ number, width, height })), lines },
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

async function readPages(pdf: PDFDocumentProxy): Promise<{ pages: GlyphPage[]; hidden: number }> {
  const labels = await pdf.getPageLabels()
  const pages: GlyphPage[] = []
  let hidden = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await readPageContent(page)
    const { width, height, rules } = content
    const visible = visibleText(content)
    hidden += visible.hidden
    const label = labels?.[number - 1] ?? ''
    pages.push({
      number,
      label: label === '' ? `${number}` : label,
      width,
      height,
      rules,
      glyphs: visible.glyphs,
    })
    page.cleanup()
  }
  return { pages, hidden }
}
