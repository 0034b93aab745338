import type { PDFPageProxy } from 'pdfjs-dist'
import type { Box, PaintedGlyph } from './glyph.ts'
import { fontReader } from './graphics-state.ts'
import { asMatrix, identity } from './matrix.ts'
import { Painter } from './painter.ts'

/** An area that was filled with a colour (null: a pattern), or covered by a picture. */
export type PaintedArea = Box & { kind: 'fill' | 'picture'; fill: string | null; alpha: number }

/** Everything on a page that reading it depends on, in the order in which it is painted. */
export type PageContent = {
  width: number
  height: number
  glyphs: PaintedGlyph[]
  areas: PaintedArea[]
  rules: Box[]
}

/**
 * Reads a page's operators (ISO 32000-2, annex A), as pdf.js gives them, instead of its ready text:
 * that way every character has a box of its own, and it is known how it is painted.
 */
export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  // Annotations are no part of what the paper says.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content: PageContent = { width, height, glyphs: [], areas: [], rules: [] }
  const painter = new Painter(content, asMatrix(transform) ?? identity, fontReader(page))
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at]
    painter.run(operator, Array.isArray(args) ? args : [])
  }
  return content
}
