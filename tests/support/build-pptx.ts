import { buildArchive } from './build-archive.ts'

export type BuiltSlide = {
  /** Shapes as they stand in the part. */
  shapes: readonly string[]
  hidden?: boolean
  notes?: string
  /** A diagram's data and a chart, which frames lead to by the ids `dm` and `ch`. */
  diagram?: string
  chart?: string
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const namespaces = `xmlns:a="${drawing}/main" xmlns:p="${presentation}" xmlns:r="${office}" xmlns:c="${drawing}/chart" xmlns:dgm="${drawing}/diagram" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

/** A paragraph of a slide; `form` is what stands in its properties, such as `<a:buNone/>`. */
export const line = (text: string, { level = 0, form = '' } = {}): string =>
  `<a:p><a:pPr lvl="${level}">${form}</a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`

/** A shape with text: what it stands for (`type`), where it lies, whether it is hidden. */
export function shape(
  paragraphs: readonly string[],
  {
    type,
    index,
    at,
    hidden = false,
  }: {
    type?: string
    index?: number
    at?: readonly [x: number, y: number]
    hidden?: boolean
  } = {},
): string {
  const holder =
    type === undefined && index === undefined
      ? ''
      : `<p:ph${type === undefined ? '' : ` type="${type}"`}${index === undefined ? '' : ` idx="${index}"`}/>`
  const place =
    at === undefined
      ? ''
      : `<a:xfrm><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="1000" cy="1000"/></a:xfrm>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="1" name=""${hidden ? ' hidden="1"' : ''}/><p:cNvSpPr/><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/>${paragraphs.join('')}</p:txBody></p:sp>`
}

/** Shapes that are moved together. */
export const group = (at: readonly [x: number, y: number], ...shapes: string[]): string =>
  `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="2" name=""/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`

/** A frame around a table, a diagram or a chart. */
export const frame = (content: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name=""/></p:nvGraphicFramePr><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></p:graphicFrame>`

export const table = (...rows: string[][]): string =>
  frame(
    `<a:tbl>${rows.map((row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${line(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl>`,
  )

/** A presentation; its slides stand in the archive in the opposite order of that in which they are shown. */
export function buildPptx(slides: readonly BuiltSlide[], { title = '' } = {}): Uint8Array {
  const numbered = slides.map((slide, at) => ({ ...slide, at }))
  const parts = numbered.toReversed().flatMap(({ shapes, hidden, notes, diagram, chart, at }) => {
    const related: [id: string, kind: string, target: string][] = [
      ['l', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
    ]
    if (notes !== undefined) related.push(['n', 'notesSlide', `../notesSlides/notesSlide${at}.xml`])
    if (diagram !== undefined) related.push(['dm', 'diagramData', `../diagrams/data${at}.xml`])
    if (chart !== undefined) related.push(['ch', 'chart', `../charts/chart${at}.xml`])
    return [
      [`ppt/slides/slide${at}.xml`, part('p:sld', shapes, hidden === true ? ' show="0"' : '')],
      [`ppt/slides/_rels/slide${at}.xml.rels`, relationships(related)],
      [
        `ppt/notesSlides/notesSlide${at}.xml`,
        part('p:notes', [
          shape(['<a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'], { type: 'sldNum' }),
          shape([line(notes ?? '')], { type: 'body', index: 1 }),
        ]),
      ],
      [
        `ppt/diagrams/data${at}.xml`,
        `<dgm:dataModel ${namespaces}>${diagram ?? ''}</dgm:dataModel>`,
      ],
      [`ppt/charts/chart${at}.xml`, `<c:chartSpace ${namespaces}>${chart ?? ''}</c:chartSpace>`],
    ]
  })
  return buildArchive({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="c" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    ...Object.fromEntries(parts),
    'ppt/slideLayouts/slideLayout1.xml': part('p:sldLayout', [
      shape([line('Click')], { type: 'title', at: [0, 0] }),
      shape([line('Click')], { index: 1, at: [0, 2000] }),
      shape([line('Click')], { index: 2, at: [5000, 2000] }),
    ]),
    'ppt/presentation.xml': `<p:presentation ${namespaces}><p:sldIdLst>${numbered.map(({ at }) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('')}</p:sldIdLst><p:sldSz cx="10000" cy="10000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      numbered.map(({ at }) => [`s${at}`, 'slide', `slides/slide${at}.xml`]),
    ),
  })
}

const part = (name: string, shapes: readonly string[], more = '') =>
  `<${name} ${namespaces}${more}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/></p:nvGrpSpPr><p:grpSpPr/>${shapes.join('')}</p:spTree></p:cSld></${name}>`

const relationships = (related: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${packaged}/relationships">${related.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
