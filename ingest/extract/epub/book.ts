import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { resolvePart } from '../archive/part-names.ts'
import {
  childElement,
  childElements,
  elementsBelow,
  readXml,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import type { Properties } from '../extract.ts'
import { givenDate } from '../given-date.ts'

/** An e-book: the names of its chapters in reading order, and what it says of itself. */
export type Book = { chapters: string[]; missing: number; properties: Properties }

/**
 * Reads the package of an EPUB (2 or 3).
 * @throws TenkyoError `file-damaged` where it has none, `file-encrypted` where its text is locked.
 */
export async function readBook(archive: Archive): Promise<Book> {
  const part = async (name: string) => readXml(await xmlText(archive, name, { doctype: 'plain' }))
  const container = await part('META-INF/container.xml')
  const name = elementsBelow(container, 'rootfile')[0]?.attributes.get('full-path') ?? ''
  const book = await part(name)
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const named = chaptersOf(book).map((href) => resolvePart(folder, unescapeName(href)))
  const chapters = [...new Set(named)].filter((chapter) => archive.has(chapter))
  if (archive.has('META-INF/encryption.xml')) {
    const locked = new Set(lockedParts(await part('META-INF/encryption.xml')))
    if (chapters.some((chapter) => locked.has(chapter))) throw encrypted()
  }
  const missing = new Set(named).size - chapters.length
  return { chapters, missing, properties: propertiesOf(childElement(book, 'metadata')) }
}

/** The documents of the spine, without the table of contents. */
function chaptersOf(book: XmlElement): string[] {
  const items = new Map(
    childElements(childElement(book, 'manifest'), 'item').map(({ attributes }) => [
      attributes.get('id') ?? '',
      attributes,
    ]),
  )
  return childElements(childElement(book, 'spine'), 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.get('idref') ?? '')
    const isText = /xhtml|text\/html/.test(item?.get('media-type') ?? '')
    const isContents = /(?:^|\s)nav(?:\s|$)/.test(item?.get('properties') ?? '')
    const href = item?.get('href')
    return isText && !isContents && href !== undefined ? [href] : []
  })
}

function unescapeName(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** Fonts may be obscured in a book that anyone may read; the parts of others are locked. */
function lockedParts(encryption: XmlElement): string[] {
  return [
    ...elementsBelow(encryption, 'CipherReference'),
    ...elementsBelow(encryption, 'enc:CipherReference'),
  ].map(({ attributes }) => unescapeName(attributes.get('URI') ?? ''))
}

function encrypted(): TenkyoError {
  return new TenkyoError(
    'file-encrypted',
    'The e-book is locked for the reading program it was bought for.',
    {
      hint: 'Add a copy without copy protection.',
    },
  )
}

function propertiesOf(metadata: XmlElement | undefined): Properties {
  const all = (name: string) =>
    childElements(metadata, name).flatMap((element) => {
      const text = textBelow(element).replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [{ text, attributes: element.attributes }]
    })
  const dates = all('dc:date')
  const published = dates.find(({ attributes }) => attributes.get('event') === 'publication')
  return {
    title: all('dc:title')[0]?.text ?? null,
    authors: all('dc:creator')
      .filter(({ attributes }) => (attributes.get('role') ?? 'aut') === 'aut')
      .map(({ text }) => text),
    date: givenDate((published ?? dates[0])?.text),
    publisher: all('dc:publisher')[0]?.text ?? null,
  }
}
