import type { Archive } from '../archive/archive.ts'
import { officeProperties } from '../archive/office-parts.ts'
import { type Relationship, readRelationships } from '../archive/relationships.ts'
import { childElement, childElements, readXml, type XmlElement } from '../archive/xml.ts'
import { xmlText } from '../archive/xml-text.ts'
import { mostCells, rowsLeftOut } from '../cell-limit.ts'
import { type Extract, plainExtract } from '../extract.ts'
import { RawText } from '../raw-text.ts'
import { readNumberFormats } from './number-formats.ts'
import { type Budget, readSheet, type Workbook } from './sheet.ts'
import { readSharedStrings } from './strings.ts'
import { type NamedSheet, writeSheets } from './write-sheet.ts'

/**
 * Reads a workbook (ISO/IEC 29500-1, SpreadsheetML) sheet by sheet, each a part of the paper, row by
 * row: what its cells show, of formulas the results. Hidden sheets, rows and columns are left out and
 * counted; comments, charts, readings over words and error values are left out. Beyond 200,000
 * cells or 8 million characters rows are left out, which a warning says.
 * @throws TenkyoError what `Archive.bytes`, `xmlText` and `readXml` throw.
 */
export async function readXlsx(archive: Archive, main: string): Promise<Extract> {
  const root = readXml(await xmlText(archive, main))
  const parts = await readRelationships(archive, main)
  const workbook = await readWorkbook(archive, root, [...parts.values()])
  const shown: NamedSheet[] = []
  const warnings: string[] = []
  let hidden = 0
  const budget: Budget = { cells: mostCells, characters: mostCharacters }
  for (const { attributes } of childElements(childElement(root, 'sheets'), 'sheet')) {
    const part = parts.get(attributes.get('r:id') ?? '')
    if (part?.kind !== 'worksheet') continue
    const name = (attributes.get('name') ?? '').toWellFormed()
    const sheet = readSheet(await xmlText(archive, part.target), workbook, budget)
    hidden += sheet.hidden
    if (/hidden$/i.test(attributes.get('state') ?? '')) {
      for (const row of sheet.rows) for (const cell of row.cells) hidden += cell.text.length
      continue
    }
    if (sheet.left > 0) warnings.push(rowsLeftOut(`sheet ${JSON.stringify(name)}`, sheet.left))
    shown.push({ name, rows: sheet.rows })
  }
  const text = new RawText()
  writeSheets(text, shown)
  const { raw, blocks } = text.finish()
  const properties = await officeProperties(archive)
  return { ...plainExtract(mediaType, raw, blocks), warnings, hidden, properties }
}

/** More than a paper holds. */
const mostCharacters = 8_000_000

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function readWorkbook(
  archive: Archive,
  root: XmlElement,
  parts: readonly Relationship[],
): Promise<Workbook> {
  const partOf = (kind: string) => parts.find((part) => part.kind === kind)?.target
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')]
  const from1904 = childElement(root, 'workbookPr')?.attributes.get('date1904') ?? ''
  return {
    strings: strings === undefined ? [] : readSharedStrings(await xmlText(archive, strings)),
    formats: styles === undefined ? [] : readNumberFormats(readXml(await xmlText(archive, styles))),
    from1904: from1904 === '1' || from1904 === 'true',
  }
}
