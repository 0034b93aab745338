import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import { xmlText } from '../xml-text.ts'
import type { Rows } from './rows.ts'

/** Rows with the width of each column, in characters. */
export type Sheeted = Rows & { name: string; widths: readonly number[] }

/** The most that Excel keeps in a cell. */
const longestCell = 32_767

/** A workbook with these sheets; heads stay in view, texts are wrapped, and nothing is computed. */
export async function xlsxFile(
  sheets: readonly Sheeted[],
  cutShort: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (text: string) => ({
    value: cellText(text, cutShort),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  })
  const written = sheets.map(({ name, heads, rows, widths }): Sheet<Buffer> => {
    const head: Row = heads.map((text) => ({
      ...cell(text),
      fontWeight: 'bold' as const,
      backgroundColor: '#F2F0EC',
    }))
    const widthOf = (at: number) => widths[at] ?? widths.at(-1) ?? 20
    return {
      sheet: sheetName(name),
      data: [
        head,
        ...rows.map((row) => {
          const height = heightOf(row, widthOf)
          return row.map((text) => ({ ...cell(text), height }))
        }),
      ],
      columns: heads.map((_, at) => ({ width: widthOf(at) })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    }
  })
  const bytes = await writeExcelFile(written, { fontFamily: 'Yu Gothic', fontSize: 10 }).toBuffer()
  return new Uint8Array(bytes)
}

/** Of a line, and the most that a row may have, in points. */
const lineHeight = 17
const highestRow = 409

/** How high a row must be for its longest text, as wide as East Asian letters are. */
function heightOf(row: readonly string[], widthOf: (column: number) => number): number {
  const lines = row.map((text, column) =>
    text.split('\n').reduce((sum, line) => sum + linesOf(line, widthOf(column)), 0),
  )
  return Math.min(highestRow, Math.max(...lines) * lineHeight)
}

function linesOf(line: string, width: number): number {
  const wide = line.match(/[\u{1100}-\u{ffff}\u{20000}-\u{3ffff}]/gu)?.length ?? 0
  return Math.max(1, Math.ceil((line.length + wide) / (width - 1)))
}

/**
 * A text as a cell holds it: nothing that XML can't, nothing that Excel would take for an escape. The
 * sign � goes in by its escape, since the writer of workbooks would drop it.
 */
function cellText(text: string, cutShort: string): string {
  const escaped = xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  const plain = escaped.replaceAll('\ufffd', '_xFFFD_')
  if (plain.length <= longestCell) return plain
  return `${plain.slice(0, longestCell - cutShort.length).replace(/[\ud800-\udbff]$/, '')}${cutShort}`
}

/** What a sheet may be called: at most 31 characters, and none of those that formulas use. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)
}
