import { blocksHtml, escapeXml, notesHtml } from './as-html.ts'
import type { Paper } from './source.ts'
import { zip } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The paper as an electronic book: a table of contents, the paper, its notes in a file of their own. */
export function paperEpub(paper: Paper): Uint8Array {
  const mark = (label: string) =>
    `<sup><a epub:type="noteref" href="notes.xhtml#note-${label}" id="mark-${label}">${label}</a></sup>`
  const head = [
    `<h1>${escapeXml(paper.title)}</h1>`,
    `<p>${escapeXml(paper.author)}</p>`,
    `<p>${escapeXml(paper.date.written)}</p>`,
  ]
  const notes = notesHtml(paper).replaceAll('href="#mark-', 'href="paper.xhtml#mark-')
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', content: declaration + container },
    { name: 'OEBPS/content.opf', content: declaration + packageXml(paper) },
    { name: 'OEBPS/nav.xhtml', content: declaration + chapter(paper, contents) },
    {
      name: 'OEBPS/paper.xhtml',
      content: declaration + chapter(paper, [...head, blocksHtml(paper, mark)].join('\n')),
    },
    { name: 'OEBPS/notes.xhtml', content: declaration + chapter(paper, notes) },
  ])
}

const contents =
  '<nav epub:type="toc"><ol><li><a href="paper.xhtml">本文</a></li><li><a href="notes.xhtml">注</a></li></ol></nav>'

const chapter = (paper: Paper, body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${paper.language}"><head><title>${escapeXml(paper.title)}</title></head><body>\n${body}\n</body></html>`

const container =
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

function packageXml({ title, author, date, language }: Paper): string {
  const files = ['nav', 'paper', 'notes']
  const items = files.map(
    (name) =>
      `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${name === 'nav' ? ' properties="nav"' : ''}/>`,
  )
  return `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000001</dc:identifier><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language><dc:date>${date.iso}</dc:date><meta property="dcterms:modified">${date.iso}T09:00:00Z</meta></metadata><manifest>${items.join('')}</manifest><spine><itemref idref="paper"/><itemref idref="notes"/></spine></package>`
}
