import { escapeXml } from './as-html.ts'
import {
  type Inline,
  joinSentences,
  type Note,
  type Paper,
  type PaperBlock,
  type Run,
} from './source.ts'
import { zip } from './zip.ts'

const namespaces = [
  'office text table style meta draw',
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
]
  .map((part) =>
    part.startsWith('xmlns')
      ? part
      : part
          .split(' ')
          .map((name) => `xmlns:${name}="${officeNamespace(name)}"`)
          .join(' '),
  )
  .join(' ')

function officeNamespace(name: string): string {
  const full = name === 'draw' ? 'drawing' : name
  return `urn:oasis:names:tc:opendocument:xmlns:${full}:1.0`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const mediaType = 'application/vnd.oasis.opendocument.text'

/** The paper as LibreOffice writes it. */
export function paperOdt(paper: Paper): Uint8Array {
  const body = [
    `<text:p text:style-name="Title">${escapeXml(paper.title)}</text:p>`,
    `<text:p text:style-name="Standard">${escapeXml(paper.author)}</text:p>`,
    `<text:p text:style-name="Standard">${escapeXml(paper.date.written)}</text:p>`,
    ...paper.blocks.map((block) => blockXml(paper, block)),
  ]
  const root = (name: string, content: string) =>
    `${declaration}<office:${name} ${namespaces} office:version="1.3">${content}</office:${name}>`
  return zip([
    { name: 'mimetype', content: mediaType, stored: true },
    {
      name: 'content.xml',
      content: root(
        'document-content',
        `<office:automatic-styles>${listStyles}</office:automatic-styles><office:body><office:text>${tracked(paper)}${body.join('')}</office:text></office:body>`,
      ),
    },
    {
      name: 'meta.xml',
      content: root(
        'document-meta',
        `<office:meta><dc:title>${escapeXml(paper.title)}</dc:title><meta:initial-creator>${escapeXml(paper.author)}</meta:initial-creator><dc:creator>${escapeXml(paper.author)}</dc:creator><meta:creation-date>${paper.date.iso}T09:00:00</meta:creation-date></office:meta>`,
      ),
    },
    { name: 'META-INF/manifest.xml', content: declaration + manifest },
  ])
}

const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`

const listStyles =
  '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style><text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'

/** A deletion that was tracked: its text is kept here and stands nowhere in the paper. */
const tracked = (paper: Paper) =>
  `<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>${escapeXml(paper.author)}</dc:creator><dc:date>2024-03-01T00:00:00</dc:date></office:change-info><text:p>この一文は校正のときに削られた。</text:p></text:deletion></text:changed-region></text:tracked-changes>`

function inlineXml(paper: Paper, part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeXml(part.text)
    case 'emphasis':
      return `<text:span text:style-name="Emphasis">${escapeXml(part.text)}</text:span>`
    case 'ruby':
      return `<text:ruby><text:ruby-base>${escapeXml(part.text)}</text:ruby-base><text:ruby-text>${escapeXml(part.reading)}</text:ruby-text></text:ruby>`
    case 'mark':
      return paper.notes
        .filter(({ label }) => label === part.label)
        .map((note) => noteXml(paper, note))
        .join('')
  }
}

const noteXml = (paper: Paper, { label, sentences }: Note) =>
  `<text:note text:id="ftn${label}" text:note-class="footnote"><text:note-citation>${label}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${runXml(paper, joinSentences(sentences))}</text:p></text:note-body></text:note>`

const runXml = (paper: Paper, of: Run): string => of.map((part) => inlineXml(paper, part)).join('')

function blockXml(paper: Paper, block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${runXml(paper, block.run)}</text:h>`
    case 'paragraph': {
      const change = block === paper.blocks.find(({ kind }) => kind === 'paragraph')
      const run = runXml(paper, joinSentences(block.sentences))
      return `<text:p text:style-name="Text_20_body">${run}${change ? '<text:change text:change-id="ct1"/>' : ''}</text:p>`
    }
    case 'list': {
      const items = block.items.map(
        (item) => `<text:list-item><text:p>${runXml(paper, item)}</text:p></text:list-item>`,
      )
      return `<text:list text:style-name="${block.ordered ? 'Numbers' : 'Bullets'}">${items.join('')}</text:list>`
    }
    case 'table':
      return tableXml(block.rows)
    case 'figure':
      return `<text:p text:style-name="Illustration">${escapeXml(block.caption)}</text:p>`
  }
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map(
      (cell) =>
        `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`,
    )
    const line = `<table:table-row>${cells.join('')}</table:table-row>`
    return at === 0 ? `<table:table-header-rows>${line}</table:table-header-rows>` : line
  })
  const width = rows[0]?.length ?? 0
  return `<table:table table:name="T1"><table:table-column table:number-columns-repeated="${width}"/>${lines.join('')}</table:table>`
}
