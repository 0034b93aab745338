import type { Archive } from '../archive/archive.ts'
import type { XmlElement } from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import type { Extract } from '../extract.ts'
import { findHidden } from '../html/hidden.ts'
import { findNotes } from '../html/notes.ts'
import { parseHtml } from '../html/parse-html.ts'
import { treeOf } from '../html/tree.ts'
import { readPage } from '../html/walk.ts'
import { withShapes } from '../shapes.ts'
import { bindChapters, type Chapter } from './bind-chapters.ts'
import { readBook } from './book.ts'

/**
 * Reads an e-book: its chapters in reading order, without its tables of contents. Notes are read
 * though readers' programs hide them until they are asked for.
 * @throws TenkyoError `file-damaged`, `file-encrypted`, or what the archive throws.
 */
export async function extractEpub(archive: Archive): Promise<Extract> {
  const book = await readBook(archive)
  const chapters: Chapter[] = []
  for (const name of book.chapters) {
    const text = await xmlText(archive, name, { doctype: 'plain' })
    chapters.push({ name, root: parseHtml(text, { xhtml: true }) })
  }
  const tree = treeOf(bindChapters(chapters))
  const notes = findNotes(tree)
  const hidden = findHidden(tree.root, (element) => notes.notes.has(element))
  const left = new Set([...hidden.elements, ...tree.elements.filter(isNoText)])
  const { raw, blocks } = readPage(tree.root, { left, notes })
  return {
    mediaType: 'application/epub+zip',
    raw,
    blocks: withShapes(raw, blocks),
    warnings:
      book.missing === 0
        ? []
        : [
            `${book.missing} of the chapters that the e-book names ${book.missing === 1 ? 'is' : 'are'} not in it.`,
          ],
    properties: book.properties,
    hidden: hidden.characters,
    pages: [],
    whole: true,
    layout: null,
  }
}

/** Tables of contents, and the numbers of a printed book's pages. */
function isNoText({ name, attributes }: XmlElement): boolean {
  const type = attributes.get('epub:type') ?? ''
  return (
    name === 'nav' ||
    /(?:^|\s)(?:toc|landmarks|page-list|pagebreak)(?:\s|$)/.test(type) ||
    attributes.get('role') === 'doc-pagebreak'
  )
}
