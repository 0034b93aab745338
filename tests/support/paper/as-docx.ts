import { escapeXml } from './as-html.ts'
import { coreXml } from './core-properties.ts'
import { type Inline, joinSentences, type Paper, type PaperBlock, type Run } from './source.ts'
import { zip } from './zip.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** How the pages of a docx are set, as Word keeps it in the section's properties. */
export type DocxSetting = 'one column' | 'two columns' | 'vertical'

const sections: Readonly<Record<DocxSetting, string>> = {
  'one column': '<w:pgSz w:w="11906" w:h="16838"/>',
  'two columns': '<w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2" w:space="425"/>',
  vertical: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:textDirection w:val="tbRl"/>',
}

/**
 * The paper as Word writes it: readings as `w:ruby`, notes as `w:footnotes`, lists by numbering,
 * headings by styles, and a sentence that the author took out with changes tracked.
 */
export function paperDocx(paper: Paper, setting: DocxSetting = 'one column'): Uint8Array {
  const body = [
    styled('Title', textRun(paper.title)),
    styled('Author', textRun(paper.author)),
    styled('Date', textRun(paper.date.written)),
    ...paper.blocks.map((block) => blockXml(paper, block, setting)),
    `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>${sections[setting]}</w:sectPr>`,
  ]
  const part = (name: string, content: string) => ({ name, content: declaration + content })
  return zip([
    part('[Content_Types].xml', contentTypes),
    part('_rels/.rels', packageLinks),
    part('docProps/core.xml', coreXml(paper)),
    part(
      'word/document.xml',
      `<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
    ),
    part('word/_rels/document.xml.rels', documentLinks),
    part('word/styles.xml', stylesXml),
    part('word/numbering.xml', numberingXml),
    part('word/footnotes.xml', footnotesXml(paper)),
    part(
      'word/header1.xml',
      `<w:hdr ${namespaces}>${styled('Header', textRun(paper.title))}</w:hdr>`,
    ),
  ])
}

const text = (content: string) => `<w:t xml:space="preserve">${escapeXml(content)}</w:t>`
const textRun = (content: string) => `<w:r>${text(content)}</w:r>`
const styled = (style: string, runs: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`

function inlineXml(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return textRun(part.text)
    case 'emphasis':
      return `<w:r><w:rPr><w:b/><w:em w:val="comma"/></w:rPr>${text(part.text)}</w:r>`
    case 'mark':
      return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${part.label}"/></w:r>`
    case 'ruby':
      return `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>${textRun(part.reading)}</w:rt><w:rubyBase>${textRun(part.text)}</w:rubyBase></w:ruby></w:r>`
  }
}

const runXml = (of: Run) => of.map(inlineXml).join('')

const deleted =
  '<w:del w:id="90" w:author="編集者" w:date="2024-03-01T00:00:00Z"><w:r><w:delText xml:space="preserve">この一文は校正のときに削られた。</w:delText></w:r></w:del>'

function blockXml(paper: Paper, block: PaperBlock, setting: DocxSetting): string {
  switch (block.kind) {
    case 'heading':
      return styled(`Heading${block.level}`, runXml(block.run))
    case 'paragraph':
      return `<w:p>${runXml(joinSentences(block.sentences))}${block === firstParagraph(paper) ? deleted : ''}</w:p>`
    case 'list':
      return block.items
        .map((item) => styled('ListParagraph', runXml(item), numbering(block.ordered)))
        .join('')
    case 'table':
      return `${tableXml(block.rows, setting === 'two columns' ? 900 : 1700)}<w:p/>`
    case 'figure':
      return styled('Caption', textRun(block.caption))
  }
}

const firstParagraph = (paper: Paper) => paper.blocks.find(({ kind }) => kind === 'paragraph')

const numbering = (ordered: boolean) =>
  `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${ordered ? 1 : 2}"/></w:numPr>`

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

/** Widths in twentieths of a point. */
function tableXml(rows: readonly (readonly string[])[], width: number): string {
  const lines = rows.map((row, at) => {
    const cells = row.map(
      (cell) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${textRun(cell)}</w:p></w:tc>`,
    )
    return `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  const grid = (rows[0] ?? []).map(() => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`
}

function footnotesXml(paper: Paper): string {
  const notes = paper.notes.map(
    ({ label, sentences }) =>
      `<w:footnote w:id="${label}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>${textRun(' ')}${runXml(joinSentences(sentences))}</w:p></w:footnote>`,
  )
  return `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes.join('')}</w:footnotes>`
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', `${word}.document.main+xml`],
  ['/word/styles.xml', `${word}.styles+xml`],
  ['/word/numbering.xml', `${word}.numbering+xml`],
  ['/word/footnotes.xml', `${word}.footnotes+xml`],
  ['/word/header1.xml', `${word}.header+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
]
  .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  .join('')}</Types>`

const links = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const packageLinks = links([
  [`${relationships}/officeDocument`, 'word/document.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
])
const documentLinks = links(
  ['styles', 'numbering', 'footnotes', 'header'].map((part) => [
    `${relationships}/${part === 'header' ? 'header' : part}`,
    `${part === 'header' ? 'header1' : part}.xml`,
  ]),
)

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const stylesXml = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK JP"/><w:sz w:val="21"/><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Title', 'Title', '<w:rPr><w:b/><w:sz w:val="34"/></w:rPr>'),
  style('Author', 'Author'),
  style('Date', 'Date'),
  style(
    'Heading1',
    'heading 1',
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
  ),
  style('Heading2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'),
  style('ListParagraph', 'List Paragraph'),
  style('Caption', 'caption', '<w:rPr><w:sz w:val="18"/></w:rPr>'),
  style('Header', 'header', '<w:rPr><w:sz w:val="16"/></w:rPr>'),
  style('FootnoteText', 'footnote text', '<w:rPr><w:sz w:val="17"/></w:rPr>'),
].join('')}</w:styles>`

const level = (format: string, shown: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>`
const numberingXml = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${level('decimal', '%1.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('bullet', '・')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
