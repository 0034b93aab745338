import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { childElement, elementsBelow, readXml, textBelow, type XmlElement } from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import { type Extract, noProperties, type Properties } from '../extract.ts'
import { givenDate } from '../given-date.ts'
import { readPage } from '../html/walk.ts'
import { withShapes } from '../shapes.ts'
import { readStyles } from './styles.ts'
import { toPage } from './to-page.ts'

/**
 * Reads an OpenDocument text, as LibreOffice writes it. Headers, footers and comments are not read.
 * @throws TenkyoError `file-damaged`, `file-encrypted`, or what the archive throws.
 */
export async function extractOdt(archive: Archive): Promise<Extract> {
  const part = async (name: string): Promise<XmlElement | null> =>
    archive.has(name) ? readXml(await xmlText(archive, name, { doctype: 'plain' })) : null
  await refuseEncrypted(await part('META-INF/manifest.xml'))
  const content = readXml(await xmlText(archive, 'content.xml', { doctype: 'plain' }))
  const styles = await part('styles.xml')
  const body = childElement(childElement(content, 'office:body'), 'office:text')
  if (body === undefined) {
    throw new TenkyoError('file-damaged', 'The OpenDocument file has no text part.', {
      hint: 'Open it in LibreOffice and save it once more.',
    })
  }
  const page = toPage(body, readStyles(styles === null ? [content] : [styles, content]))
  const notes = { marks: page.marks, notes: page.notes, backLinks: new Set<XmlElement>() }
  const { raw, blocks } = readPage(page.root, { left: new Set(), notes, verbatim: true })
  return {
    mediaType: 'application/vnd.oasis.opendocument.text',
    raw,
    blocks: withShapes(raw, blocks),
    warnings: [],
    properties: propertiesOf(await part('meta.xml')),
    hidden: page.hidden,
    pages: [],
    whole: true,
    layout: null,
  }
}

async function refuseEncrypted(manifest: XmlElement | null): Promise<void> {
  if (manifest === null || elementsBelow(manifest, 'manifest:encryption-data').length === 0) return
  throw new TenkyoError('file-encrypted', 'The file is protected by a password.', {
    hint: 'Save a copy without a password.',
  })
}

function propertiesOf(meta: XmlElement | null): Properties {
  if (meta === null) return noProperties
  const all = (name: string) =>
    elementsBelow(meta, name).flatMap((element) => {
      const text = textBelow(element).replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [text]
    })
  const authors = all('meta:initial-creator')
  return {
    title: all('dc:title')[0] ?? null,
    authors: authors.length > 0 ? authors : all('dc:creator'),
    date: givenDate(all('meta:creation-date')[0] ?? all('dc:date')[0]),
    publisher: null,
  }
}
