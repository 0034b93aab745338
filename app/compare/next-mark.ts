/** The marks of each cell of each row. */
export type Cells<Mark> = readonly (readonly (readonly Mark[])[])[]

/**
 * Where an arrow key leads from a mark: left and right to the one before or after it in reading order,
 * up and down to the first of the nearest cell above or below that has any. Undefined where `from` is
 * no mark, or nothing lies there.
 */
export function nextMark<Mark>(cells: Cells<Mark>, from: Mark, key: string): Mark | undefined {
  const marks = cells.flat(2)
  const at = marks.indexOf(from)
  if (at === -1) return undefined
  if (key === 'ArrowRight') return marks[at + 1]
  if (key === 'ArrowLeft') return at === 0 ? undefined : marks[at - 1]
  const row = cells.findIndex((line) => line.flat().includes(from))
  const place = cells[row]?.findIndex((cell) => cell.includes(from)) ?? 0
  return rowsTowards(cells, row, key).flatMap((line) => line[place]?.slice(0, 1) ?? [])[0]
}

function rowsTowards<Mark>(cells: Cells<Mark>, row: number, key: string): Cells<Mark> {
  if (key === 'ArrowDown') return cells.slice(row + 1)
  return key === 'ArrowUp' ? cells.slice(0, row).toReversed() : []
}
