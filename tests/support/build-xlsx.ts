import { buildArchive } from './build-archive.ts'

/** A cell: text, a number with the place of its style, or anything else as it stands in the part. */
export type BuiltCell = string | { number: number; style?: number } | { xml: string } | null

export type BuiltSheet = {
  name: string
  rows: readonly (readonly BuiltCell[] | { hidden: true; cells: readonly BuiltCell[] })[]
  state?: string
  /** Before the rows, such as `<cols>`. */
  before?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook of sheets; `formats` are the number formats of the styles from 1 on. */
export function buildXlsx(
  sheets: readonly BuiltSheet[],
  {
    formats = [],
    strings = [],
    title = '',
    from1904 = false,
    macros = false,
  }: {
    formats?: readonly string[]
    /** Shared strings as they stand in the part. */
    strings?: readonly string[]
    title?: string
    from1904?: boolean
    macros?: boolean
  } = {},
): Uint8Array {
  const parts = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`)
  const mainType = macros ? 'application/vnd.ms-excel.sheet.macroEnabled' : `${types}.sheet`
  return buildArchive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${mainType}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>山田 太郎</dc:creator><dcterms:created>2024-03-05T09:00:00Z</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map((part, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="${part}"/>`).join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="x" Type="${office}/externalLink" Target="https://a.example/x" TargetMode="External"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${parts[at]}`, sheetXml(sheet)])),
  })
}

function sheetXml({ rows, before = '' }: BuiltSheet): string {
  const written = rows.map((row, at) => {
    const cells = 'cells' in row ? row.cells : row
    const inner = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`),
    )
    return `<row r="${at + 1}"${'cells' in row ? ' hidden="1"' : ''}>${inner.join('')}</row>`
  })
  return `<worksheet xmlns="${main}">${before}<sheetData>${written.join('')}</sheetData></worksheet>`
}

function cellXml(cell: BuiltCell, address: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
  if ('xml' in cell) return cell.xml
  return `<c r="${address}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`
}
