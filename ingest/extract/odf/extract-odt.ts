import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { childElement } from '../archive/xml.ts'
import { type Extract, plainExtract } from '../extract.ts'
import { readPage } from '../html/walk.ts'
import { withShapes } from '../shapes.ts'
import { readOdfParts } from './parts.ts'
import { readStyles } from './styles.ts'
import { toPage } from './to-page.ts'

/**
 * Reads an OpenDocument text, as LibreOffice writes it. Headers, footers and comments are not read.
 * @throws TenkyoError `file-damaged`, `file-encrypted`, or what the archive throws.
 */
export async function extractOdt(archive: Archive): Promise<Extract> {
  const { content, parts, properties } = await readOdfParts(archive)
  const body = childElement(childElement(content, 'office:body'), 'office:text')
  if (body === undefined) {
    throw new TenkyoError('file-damaged', 'The OpenDocument file has no text part.', {
      hint: 'Open it in LibreOffice and save it once more.',
    })
  }
  const page = toPage(body, readStyles(parts))
  const { raw, blocks } = readPage(page.root, { left: new Set(), notes: page, verbatim: true })
  const found = plainExtract(
    'application/vnd.oasis.opendocument.text',
    raw,
    withShapes(raw, blocks),
  )
  return { ...found, properties, hidden: page.hidden, whole: true }
}
