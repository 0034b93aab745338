import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { elementsBelow, readXml, textBelow, type XmlElement } from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import { noProperties, type Properties } from '../extract.ts'
import { givenDate } from '../given-date.ts'

/** The parts of an OpenDocument file: its content, all parts that define styles, what it says of itself. */
export type OdfParts = { content: XmlElement; parts: XmlElement[]; properties: Properties }

/**
 * Reads the parts that an OpenDocument file has whatever it is.
 * @throws TenkyoError `file-damaged`, `file-encrypted`, or what the archive throws.
 */
export async function readOdfParts(archive: Archive): Promise<OdfParts> {
  const part = async (name: string): Promise<XmlElement | null> =>
    archive.has(name) ? readXml(await xmlText(archive, name, { doctype: 'plain' })) : null
  const manifest = await part('META-INF/manifest.xml')
  if (manifest !== null && elementsBelow(manifest, 'manifest:encryption-data').length > 0) {
    throw new TenkyoError('file-encrypted', 'The file is protected by a password.', {
      hint: 'Save a copy without a password.',
    })
  }
  const content = readXml(await xmlText(archive, 'content.xml', { doctype: 'plain' }))
  const styles = await part('styles.xml')
  return {
    content,
    parts: styles === null ? [content] : [styles, content],
    properties: propertiesOf(await part('meta.xml')),
  }
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
