import { buildArchive } from './build-archive.ts'

const office = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:m="${office}/officeDocument/2006/math" xmlns:mc="${office}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`

/** The parts of a Word file besides its body, as the markup within each. */
export type DocxParts = {
  styles?: string
  footnotes?: string
  endnotes?: string
  core?: string
  app?: string
  main?: string
}

/** A Word file of the markup within `w:body`, with nothing else in it than what is given. */
export function buildDocx(body: string, parts: DocxParts = {}): Uint8Array {
  const main = parts.main ?? 'word/document.xml'
  const kinds = (['styles', 'footnotes', 'endnotes'] as const).filter(
    (kind) => parts[kind] !== undefined,
  )
  const properties = (['core', 'app'] as const).filter((kind) => parts[kind] !== undefined)
  const of = {
    core: `${office}/package/2006/relationships/metadata/core-properties`,
    app: `${office}/officeDocument/2006/relationships/extended-properties`,
  }
  const relation = (type: string, target: string, at: number) =>
    `<Relationship Id="r${at}" Type="${type}" Target="${target}"/>`
  const relations = (list: readonly string[]) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${list.join('')}</Relationships>`
  const type = `${office}/officeDocument/2006/relationships`
  const [, name = ''] = main.split('/')
  return buildArchive({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations([
      relation(`${type}/officeDocument`, main, 0),
      ...properties.map((kind, at) => relation(of[kind], `docProps/${kind}.xml`, at + 1)),
    ]),
    [main]: `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    [`word/_rels/${name}.rels`]: relations(
      kinds.map((kind, at) => relation(`${type}/${kind}`, `${kind}.xml`, at)),
    ),
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `<w:${kind} ${word}>${parts[kind]}</w:${kind}>`]),
    ),
    ...(parts.core === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
        }),
    ...(parts.app === undefined
      ? {}
      : {
          'docProps/app.xml': `<Properties xmlns="${office}/officeDocument/2006/extended-properties">${parts.app}</Properties>`,
        }),
  })
}

/** A paragraph of runs with the properties given. */
export const wordParagraph = (runs: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`

/** A run of a text with the properties given. */
export const wordRun = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
