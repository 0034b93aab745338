import type { Area } from './letters.ts'

/** The cells that rules make: their borders along and across the lines, in rising order. */
export type Grid = Area & { columns: number[]; rows: number[]; rules: Area[] }

/** Rules that meet may miss each other by so much, in points. */
const looseness = 3
/** No page of a paper has more rules that border cells. */
const mostRules = 1500

/**
 * The grids on a page: rules that cross and leave at least two cells, two of them under each other or
 * beside each other.
 */
export function gridsOf(rules: readonly Area[]): Grid[] {
  if (rules.length > mostRules) return []
  const groups: Area[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((one) => meets(one, rule)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([rule, ...touching.flat()])
  }
  return groups.flatMap(gridOf)
}

function meets(a: Area, b: Area): boolean {
  return (
    a.from <= b.to + looseness &&
    b.from <= a.to + looseness &&
    a.near <= b.far + looseness &&
    b.near <= a.far + looseness
  )
}

const isAlong = ({ from, to, near, far }: Area) => to - from > far - near

function gridOf(rules: readonly Area[]): Grid[] {
  const along = rules.filter(isAlong)
  const across = rules.filter((rule) => !isAlong(rule))
  if (along.length === 0 || across.length === 0) return []
  // At the end of a page a table may be open: the rules between its columns reach on there.
  const ends = across.flatMap((one) => [one.near, one.far])
  const rows = distinct([
    ...along.map((one) => (one.near + one.far) / 2),
    Math.min(...ends),
    Math.max(...ends),
  ])
  const [from, to] = [
    Math.min(...along.map((one) => one.from)),
    Math.max(...along.map((one) => one.to)),
  ]
  // Tables are often open at their sides: the rules along the rows reach on there.
  const columns = distinct([from, ...across.map((one) => (one.from + one.to) / 2), to])
  const [near, far] = [rows[0], rows.at(-1)]
  if (near === undefined || far === undefined || rows.length < 2 || columns.length < 3) return []
  if ((rows.length - 1) * (columns.length - 1) < 2) return []
  return [{ from, to, near, far, columns, rows, rules: [...rules] }]
}

/** Values that differ by more than the looseness, in rising order. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || value - last > looseness * 1.5) found.push(value)
  }
  return found
}

/** The cell that a place lies in, as its row and column; null outside. */
export function cellAt(
  grid: Grid,
  along: number,
  across: number,
): { row: number; column: number } | null {
  const row = grid.rows.findLastIndex((border) => border <= across)
  const column = grid.columns.findLastIndex((border) => border <= along)
  const inside =
    row >= 0 && column >= 0 && row < grid.rows.length - 1 && column < grid.columns.length - 1
  return inside ? firstOfMerged(grid, row, column) : null
}

/** Cells without a border between them are one, which counts as the first of them. */
function firstOfMerged(grid: Grid, row: number, column: number): { row: number; column: number } {
  let [top, left] = [row, column]
  while (top > 0 && !hasBorder(grid, top, left, 'above')) top -= 1
  while (left > 0 && !hasBorder(grid, top, left, 'before')) left -= 1
  return { row: top, column: left }
}

function hasBorder(grid: Grid, row: number, column: number, side: 'above' | 'before'): boolean {
  const [near = 0, far = 0] = grid.rows.slice(row)
  const [from = 0, to = 0] = grid.columns.slice(column)
  const [along, across] = [(from + to) / 2, (near + far) / 2]
  return grid.rules.some((rule) =>
    side === 'above'
      ? isAlong(rule) &&
        near >= rule.near - looseness &&
        near <= rule.far + looseness &&
        holds(rule.from, along, rule.to)
      : !isAlong(rule) &&
        from >= rule.from - looseness &&
        from <= rule.to + looseness &&
        holds(rule.near, across, rule.far),
  )
}

const holds = (low: number, value: number, high: number) =>
  low - looseness <= value && value <= high + looseness
