import { cellAt, type Grid, gridsOf } from './grids.ts'
import { type Area, isInked, type Letter } from './letters.ts'
import { linesOf } from './lines.ts'
import { segmentsOf } from './segments.ts'
import { type Line, setLine } from './set-line.ts'

/** A table with borders: its rows, each the cells that say something, each cell its lines. */
export type Table = Area & { kind: 'table'; rows: Line[][][] }

/** In a table most cells are short; a box with this many characters in a cell frames running text. */
const longestCell = 400

/** Takes the tables out of the letters of a page. */
export function takeTables(
  letters: readonly Letter[],
  rules: readonly Area[],
): { tables: Table[]; rest: Letter[] } {
  const tables: Table[] = []
  let rest: readonly Letter[] = letters
  for (const grid of gridsOf(rules)) {
    const outside: Letter[] = []
    const cells = new Map<string, { row: number; column: number; letters: Letter[] }>()
    for (const letter of rest) {
      const place = cellAt(grid, (letter.from + letter.to) / 2, (letter.near + letter.far) / 2)
      if (place === null) {
        outside.push(letter)
        continue
      }
      const key = `${place.row}:${place.column}`
      const cell = cells.get(key) ?? { ...place, letters: [] }
      cell.letters.push(letter)
      cells.set(key, cell)
    }
    const filled = [...cells.values()].filter(({ letters: inside }) => inside.some(isInked))
    if (filled.length < 3 || filled.some((cell) => cell.letters.length > longestCell)) continue
    tables.push(tableOf(grid, filled))
    rest = outside
  }
  return { tables, rest: [...rest] }
}

function tableOf(
  { from, to, near, far }: Grid,
  cells: readonly { row: number; column: number; letters: Letter[] }[],
): Table {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const rows = [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) =>
      row
        .sort((a, b) => a.column - b.column)
        .map(({ letters }) => linesOf(segmentsOf(letters)).map(setLine)),
    )
  return { kind: 'table', from, to, near, far, rows }
}
