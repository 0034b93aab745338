import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { childElement, textBelow } from '../archive/xml.ts'
import { type Extract, plainExtract, type RawPage } from '../extract.ts'
import { readPage } from '../html/walk.ts'
import { RawText } from '../raw-text.ts'
import { withShapes } from '../shapes.ts'
import { readOdfParts } from './parts.ts'
import { slidesOf } from './slides.ts'
import { readStyles } from './styles.ts'
import { toPage } from './to-page.ts'

/**
 * Reads an OpenDocument presentation slide by slide, each a page: title, boxes, tables, then the
 * speaker's notes. Hidden slides are left out and counted.
 * @throws TenkyoError `file-damaged`, `file-encrypted`, or what the archive throws.
 */
export async function extractOdp(archive: Archive): Promise<Extract> {
  const { content, parts, properties } = await readOdfParts(archive)
  const body = childElement(childElement(content, 'office:body'), 'office:presentation')
  if (body === undefined) {
    throw new TenkyoError('file-damaged', 'The OpenDocument file has no slides.', {
      hint: 'Open it in LibreOffice and save it once more.',
    })
  }
  const styles = readStyles(parts)
  const out = new RawText()
  const pages: RawPage[] = []
  let hidden = 0
  for (const [at, slide] of slidesOf(body, parts).entries()) {
    if (slide.hidden) {
      hidden += textBelow(slide.content).replace(/\s+/g, '').length
      continue
    }
    const page = toPage(slide.content, styles)
    hidden += page.hidden
    const start = out.length
    const { raw, blocks } = readPage(page.root, { left: new Set(), notes: page, verbatim: true })
    if (raw !== '') out.insert(raw, blocks)
    pages.push({ start, end: out.length, number: at + 1, label: `${at + 1}` })
  }
  const { raw, blocks } = out.finish()
  const mediaType = 'application/vnd.oasis.opendocument.presentation'
  const found = plainExtract(mediaType, raw, withShapes(raw, blocks))
  return { ...found, properties, hidden, pages, whole: true }
}
