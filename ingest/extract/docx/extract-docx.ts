import mammoth from 'mammoth'
import { TenkyoError } from '#lib/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { officeProperties, relatedParts } from '../archive/office-parts.ts'
import { childElement, childElements, readXml, type XmlElement } from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import type { Extract } from '../extract.ts'
import { findNotes } from '../html/notes.ts'
import { parseHtml } from '../html/parse-html.ts'
import { treeOf } from '../html/tree.ts'
import { readPage } from '../html/walk.ts'
import { withShapes } from '../shapes.ts'
import { centredTitle } from './centred-title.ts'
import { type Clean, cleanText } from './clean.ts'
import { wordFile } from './mammoth-input.ts'
import { readStyles, type Styles } from './styles.ts'

/**
 * Reads a Word file with mammoth, its text made plain before: see `cleanText`. Headers, footers and
 * comments are not read.
 * @throws TenkyoError `file-damaged`, `file-too-complex`, or what the archive throws.
 */
export async function extractDocx(archive: Archive, main: string): Promise<Extract> {
  const related = await relatedParts(archive, main)
  const part = async (kind: string): Promise<XmlElement | null> => {
    const name = related.get(kind)?.[0]
    return name === undefined ? null : readXml(await xmlText(archive, name))
  }
  const styles = readStyles(await part('styles'))
  const body = cleanBody(readXml(await xmlText(archive, main)), styles)
  const footnotes = cleanNotes(await part('footnotes'), 'w:footnote', styles)
  const endnotes = cleanNotes(await part('endnotes'), 'w:endnote', styles)
  const root = parseHtml(
    await convert(
      wordFile({ body: body.markup, footnotes: footnotes.markup, endnotes: endnotes.markup }),
    ),
  )
  const notes = findNotes(treeOf(root))
  const { raw, blocks } = readPage(root, { left: new Set(), notes, verbatim: true })
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    raw,
    blocks: withShapes(raw, blocks),
    warnings: [],
    properties: await officeProperties(archive),
    hidden: body.hidden + footnotes.hidden + endnotes.hidden,
    pages: [],
    whole: true,
    layout: null,
  }
}

/** The body, its headings a level lower where it has a title. */
function cleanBody(root: XmlElement, styles: Styles): Clean {
  const body = childElement(root, 'w:body')
  if (body === undefined) {
    throw new TenkyoError('file-damaged', 'The Word file has no text part.', {
      hint: 'Open it in Word and save it once more.',
    })
  }
  const clean = cleanText(body, styles)
  if (clean.hasTitle) return cleanText(body, styles, { shift: 1 })
  const title = centredTitle(body, styles)
  return title === null ? clean : cleanText(body, styles, { shift: 1, title })
}

/** The notes of a part, without those that only draw lines. */
function cleanNotes(root: XmlElement | null, name: string, styles: Styles) {
  let hidden = 0
  const notes = childElements(root ?? undefined, name).map((note) => {
    const id = note.attributes.get('w:id') ?? ''
    if (note.attributes.has('w:type') && note.attributes.get('w:type') !== 'normal') return ''
    if (!/^-?\d+$/.test(id)) return ''
    const clean = cleanText(note, styles)
    hidden += clean.hidden
    return `<${name} w:id="${id}">${clean.markup}</${name}>`
  })
  return { markup: notes.join(''), hidden }
}

async function convert(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ['p.Caption => figcaption:fresh'], includeEmbeddedStyleMap: false },
    )
    return value
  } catch (error) {
    const tooDeep = error instanceof RangeError
    throw new TenkyoError(
      tooDeep ? 'file-too-complex' : 'file-damaged',
      tooDeep ? 'The Word file is nested too deeply to be read.' : 'The Word file is damaged.',
      { hint: 'Open it in Word and save it once more.', cause: error },
    )
  }
}
