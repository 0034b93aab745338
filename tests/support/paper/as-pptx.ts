import { escapeXml } from './as-html.ts'
import { coreXml } from './core-properties.ts'
import { type Paper, type PaperBlock, plainText, type Run } from './source.ts'
import { zip } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const type = 'application/vnd.openxmlformats-officedocument.presentationml'

type Slide = { title: string; kind: 'ctrTitle' | 'title'; shapes: string[] }

/**
 * The paper as a talk: a slide for each heading, a bullet for each sentence, the table as a table, the
 * notes on a slide of their own.
 */
export function paperPptx(paper: Paper): Uint8Array {
  const slides = slidesOf(paper)
  const part = (name: string, content: string) => ({ name, content: declaration + content })
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')
  return zip([
    part('[Content_Types].xml', contentTypes(slides.length)),
    part('_rels/.rels', links([['officeDocument', 'ppt/presentation.xml']], coreLink)),
    part('docProps/core.xml', coreXml(paper)),
    part(
      'ppt/presentation.xml',
      `<p:presentation ${namespaces}><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    ),
    part(
      'ppt/_rels/presentation.xml.rels',
      links(slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`])),
    ),
    ...slides.map((slide, at) => part(`ppt/slides/slide${at + 1}.xml`, slideXml(slide))),
  ])
}

function slidesOf(paper: Paper): Slide[] {
  const head = shape('subTitle', [paper.author, paper.date.written])
  const slides: Slide[] = [{ title: paper.title, kind: 'ctrTitle', shapes: [head] }]
  for (const block of paper.blocks) {
    if (block.kind === 'heading') {
      slides.push({ title: plainText(block.run), kind: 'title', shapes: [] })
    } else slides.at(-1)?.shapes.push(shapeOf(block))
  }
  const notes = paper.notes.map(({ sentences }) => sentences.map(plainText).join(''))
  return [...slides, { title: paper.notesTitle, kind: 'title', shapes: [shape('body', notes)] }]
}

function shapeOf(block: Exclude<PaperBlock, { kind: 'heading' }>): string {
  const said = (runs: readonly Run[]) => shape('body', runs.map(plainText))
  if (block.kind === 'paragraph') return said(block.sentences)
  if (block.kind === 'list') return said(block.items)
  return block.kind === 'figure' ? shape('body', [block.caption]) : tableXml(block.rows)
}

const paragraph = (text: string) =>
  `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`

const shape = (placeholder: string, paragraphs: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${placeholder}"/><p:cNvSpPr/><p:nvPr><p:ph type="${placeholder}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${paragraphs.map(paragraph).join('')}</p:txBody></p:sp>`

function tableXml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map(
      (cell) => `<a:tc><a:txBody><a:bodyPr/>${paragraph(cell)}</a:txBody></a:tc>`,
    )
    return `<a:tr h="370840">${cells.join('')}</a:tr>`
  })
  const grid = (rows[0] ?? []).map(() => '<a:gridCol w="1600000"/>').join('')
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

const slideXml = ({ title, kind, shapes }: Slide) =>
  `<p:sld ${namespaces}><p:cSld><p:spTree>${[shape(kind, [title]), ...shapes].join('')}</p:spTree></p:cSld></p:sld>`

const coreLink =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'

const links = (targets: readonly (readonly [type: string, target: string])[], more = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join('')}${more}</Relationships>`

function contentTypes(slides: number): string {
  const override = (name: string, content: string) =>
    `<Override PartName="${name}" ContentType="${content}"/>`
  const listed = Array.from({ length: slides }, (_, at) =>
    override(`/ppt/slides/slide${at + 1}.xml`, `${type}.slide+xml`),
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/ppt/presentation.xml', `${type}.presentation.main+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${listed.join('')}</Types>`
}
