import { isInked, type Letter } from './letters.ts'
import { type LetterLine, lineOf } from './lines.ts'
import { around, segmentOf } from './segments.ts'
import { setLine } from './set-line.ts'
import type { Table } from './tables.ts'

/** Lines of a column, and the tables that some of them make by nothing but their alignment. */
export function withUnruledTables(lines: readonly LetterLine[]): (LetterLine | Table)[] {
  const found: (LetterLine | Table)[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    const group = line === undefined || line.cells.length < 2 ? [] : groupAt(lines, at)
    if (group.length < 2) {
      if (line !== undefined) found.push(line)
      at += 1
      continue
    }
    for (const one of readGroup(group)) found.push(one)
    at += group.length
  }
  return found
}

/** Cells of one column begin within so much of each other, in type sizes. */
const alignment = 0.6
/** The lines of one row stand no farther apart than this, in type sizes. */
const rowPitch = 1.7

/** The lines from `at` on that have cells over each other; those of wrapped cells are among them. */
function groupAt(lines: readonly LetterLine[], at: number): LetterLine[] {
  const [first] = lines.slice(at, at + 1)
  if (first === undefined || !hasCells(first)) return []
  const group = [first]
  let rows = 1
  for (const line of lines.slice(at + 1)) {
    const before = group.at(-1)
    if (before === undefined || line.near - before.far > line.size * 2.5) break
    if (hasCells(line) && group.some((one) => areAligned(one, line))) {
      group.push(line)
      rows += 1
    } else if (line.near - before.near < line.size * rowPitch && isWrapped(line, group)) {
      group.push(line)
    } else {
      break
    }
  }
  return rows < 2 ? [] : group
}

/** Has cells, and not just a number before its text. */
function hasCells(line: LetterLine): boolean {
  if (line.cells.length < 2) return false
  return line.cells.length > 2 || !/^[\p{N}\p{P}\p{S}\s]{1,5}$/u.test(textOf(line.cells[0] ?? []))
}

const textOf = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('')

const startOf = (cell: readonly Letter[]) => cell[0]?.from ?? 0
const endOf = (cell: readonly Letter[]) => cell.at(-1)?.to ?? 0

/**
 * A cell of one line, but for its first, begins or ends where one of the other does. In two lines
 * whose words were spread to fill them, most do, as some may by chance.
 */
function areAligned(a: LetterLine, b: LetterLine): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) < a.size * alignment
  const [cells, others] = [a.cells.slice(1), b.cells.slice(1)]
  const aligned = cells.filter((cell) =>
    others.some(
      (other) => isNear(startOf(cell), startOf(other)) || isNear(endOf(cell), endOf(other)),
    ),
  ).length
  const needed = isSpread(a) && isSpread(b) ? Math.max(cells.length, others.length) * 0.8 : 1
  return aligned >= needed
}

/** The same room stands between all words of a line. */
function isSpread({ cells, size }: LetterLine): boolean {
  const gaps = cells.slice(1).map((cell, at) => startOf(cell) - endOf(cells[at] ?? cell))
  return gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < size * 0.1
}

/** All of a line stands under cells of the group that are not its first. */
function isWrapped(line: LetterLine, group: readonly LetterLine[]): boolean {
  const starts = group.flatMap(({ cells }) => cells.slice(1).map(startOf))
  return line.cells.every((cell) =>
    starts.some((start) => Math.abs(start - startOf(cell)) < line.size * alignment),
  )
}

function readGroup(group: readonly LetterLine[]): (LetterLine | Table)[] {
  const starts = columnStarts(group)
  const rows: Letter[][][][] = []
  for (const line of group) {
    const cells = cutAt(line, starts)
    const opens = cells[0] !== undefined
    if (opens || rows.length === 0) rows.push(starts.map(() => []))
    for (const [column, cell] of cells.entries()) {
      if (cell?.some(isInked) === true) rows.at(-1)?.[column]?.push(cell)
    }
  }
  if (isProseInColumns(rows)) {
    return starts.flatMap((_, column) =>
      rows.flatMap((row) => (row[column] ?? []).map(lineOfLetters)),
    )
  }
  const table = rows.map((row) =>
    row
      .filter((cell) => cell.length > 0)
      .map((cell) => cell.map((letters) => setLine(lineOfLetters(letters)))),
  )
  return [{ kind: 'table', ...around(group), rows: table }]
}

const lineOfLetters = (letters: Letter[]) => lineOf([segmentOf(letters)])

/** Where the columns of a group begin, from left to right. */
function columnStarts(group: readonly LetterLine[]): number[] {
  const starts: number[] = []
  const size = group[0]?.size ?? 10
  for (const start of group.flatMap(({ cells }) => cells.map(startOf)).sort((a, b) => a - b)) {
    const last = starts.at(-1)
    if (last === undefined || start - last > size * alignment * 2) starts.push(start)
  }
  return starts
}

/** The letters of a line by their columns, cells cut where a column begins within them. */
function cutAt({ cells, size }: LetterLine, starts: readonly number[]): (Letter[] | undefined)[] {
  const columns: (Letter[] | undefined)[] = starts.map(() => undefined)
  for (const cell of cells) {
    let column = -1
    for (const [at, letter] of cell.entries()) {
      const before = cell[at - 1]
      const here = starts.findLastIndex((start) => letter.from > start - size * alignment)
      const apart =
        before === undefined || letter.from - before.to > size * 0.2 || before.text === ' '
      if (apart && here > column) column = here
      const home = columns[column]
      if (home === undefined) columns[column] = [letter]
      else home.push(letter)
    }
  }
  return columns
}

/** Running text in two columns that no gap of the page parts: long lines on both sides. */
function isProseInColumns(rows: readonly Letter[][][][]): boolean {
  const wide = rows.filter((row) => {
    const cells = row.flat().map((letters) => endOf(letters) - startOf(letters))
    const size = row.flat()[0]?.[0]?.size ?? 10
    return cells.length === 2 && cells.every((width) => width > size * 12)
  })
  return rows.length >= 5 && wide.length > rows.length * 0.7
}
