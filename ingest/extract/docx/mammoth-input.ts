import { zipSync } from 'fflate'

/** The parts of a Word file as far as mammoth needs them; notes are `w:footnote`s and `w:endnote`s. */
export type WordParts = { body: string; footnotes: string; endnotes: string }

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word file of the given parts, with one numbering and no styles. */
export function wordFile({ body, footnotes, endnotes }: WordParts): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mediaType}.document.main+xml"/></Types>`,
    '_rels/.rels': related(['officeDocument', 'word/document.xml']),
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': related(
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['endnotes', 'endnotes.xml'],
    ),
    'word/numbering.xml': part('w:numbering', numbering),
    'word/footnotes.xml': part('w:footnotes', footnotes),
    'word/endnotes.xml': part('w:endnotes', endnotes),
  }
  const encoder = new TextEncoder()
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }))
}

const part = (name: string, content: string) => `<${name} xmlns:w="${word}">${content}</${name}>`

function related(...parts: [kind: string, target: string][]): string {
  const list = parts.map(
    ([kind, target], at) =>
      `<Relationship Id="r${at}" Type="${relationships}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`
}

const levels = Array.from(
  { length: 9 },
  (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`,
)
const numbering = `<w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
