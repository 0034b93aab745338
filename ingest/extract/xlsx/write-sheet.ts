import type { RawText } from '../raw-text.ts'
import { isTableTitle, rowRoles } from '../row-roles.ts'
import type { Cell, SheetRow } from './sheet.ts'

/** What programs call sheets that nobody has named. */
const programName = /^(?:sheet|シート|ワークシート|工作表|tabelle|feuil|hoja)\s*\d*$/iu

export type NamedSheet = { name: string; rows: SheetRow[] }

/** Writes sheets down: their names are headings, unless a program gave them all; empty rows part tables. */
export function writeSheets(text: RawText, sheets: readonly NamedSheet[]): void {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const named = filled.some(({ name }) => !programName.test(name.trim()))
  for (const { name, rows } of filled) {
    if (named) {
      text.begin({ kind: 'heading', level: 1 })
      text.text(name)
      text.end()
    }
    for (const table of parted(rows)) writeTable(text, table, named ? 2 : 1)
  }
}

/** Rows that follow one another without an empty one between them. */
function parted(rows: readonly SheetRow[]): SheetRow[][] {
  const tables: SheetRow[][] = []
  for (const row of rows) {
    const table = tables.at(-1)
    if (table?.at(-1)?.number === row.number - 1) table.push(row)
    else tables.push([row])
  }
  return tables
}

function writeTable(text: RawText, rows: readonly SheetRow[], level: number): void {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))]
  const place = new Map(columns.sort((a, b) => a - b).map((column, at) => [column, at]))
  const roles = rowRoles(rows.map(({ cells }) => cells.length))
  for (const [at, { cells }] of rows.entries()) {
    const role = roles[at]
    const isTitle = role === 'opening' && isTableTitle(cells[0]?.text ?? '')
    if (isTitle) text.begin({ kind: 'heading', level })
    else if (role === 'header') text.begin({ kind: 'table-row', depth: 0 })
    else if (role === 'row') text.begin({ kind: 'table-row', depth: 1 })
    else text.begin({ kind: 'paragraph' })
    writeCells(text, cells, place)
    text.end()
  }
}

/** Cells stand apart by a tab for each column of the table between them. */
function writeCells(
  text: RawText,
  cells: readonly Cell[],
  place: ReadonlyMap<number, number>,
): void {
  let last: number | null = null
  for (const { column, text: said } of cells) {
    const at = place.get(column) ?? 0
    if (last !== null) text.text('\t'.repeat(Math.max(1, at - last)))
    text.text(said)
    last = at
  }
}
