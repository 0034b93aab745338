import type { Area } from './letters.ts'
import { around, type Segment } from './segments.ts'
import type { Table } from './tables.ts'

/** What is put in order: pieces of lines, and tables as a whole. */
export type Item = Segment | Table

/** A column of text, or what stands across all columns. `limit`: where the next column begins. */
export type Region = Area & { items: Item[]; limit: number }

/** Narrower columns, in type sizes, are those of a table. */
const narrowestColumn = 7
/** So many lines on either side make columns where nothing else tells of them. */
const fewestLines = 4
/** Columns are cut in two at most so often. */
const mostCuts = 4

/**
 * The regions of a page in reading order. A page is cut at the gap that most lines leave free on both
 * sides; what crosses the gap parts the page into bands, each read column by column.
 * After the recursive X-Y cut (Nagy and Seth 1984), with bands where a cut is crossed.
 * @param gutters where the paper's other pages are cut.
 */
export function readingOrder(
  items: readonly Item[],
  gutters: readonly number[],
  limit = Number.POSITIVE_INFINITY,
  cuts = 0,
): Region[] {
  const sorted = [...items].sort((a, b) => a.near - b.near || a.from - b.from)
  const gutter = cuts < mostCuts ? gutterOf(sorted, gutters) : null
  if (gutter === null) return sorted.length === 0 ? [] : [regionOf(sorted, limit)]
  return bandsOf(sorted, gutter).flatMap((band) => {
    if (band.kind === 'across') return [regionOf(band.items, limit)]
    const left = band.items.filter((item) => item.to <= gutter)
    const right = band.items.filter((item) => item.to > gutter)
    return [
      ...readingOrder(left, gutters, gutter, cuts + 1),
      ...readingOrder(right, gutters, limit, cuts + 1),
    ]
  })
}

const regionOf = (items: Item[], limit: number): Region => ({ ...around(items), items, limit })

type Band = { kind: 'across' | 'columns'; items: Item[] }

function bandsOf(items: readonly Item[], gutter: number): Band[] {
  const bands: Band[] = []
  const size = commonSizeOf(items)
  for (const item of items) {
    const last = bands.at(-1)
    const crosses = item.from < gutter && item.to > gutter
    const kind = crosses || endsTitle(last, item, size) ? 'across' : 'columns'
    if (last?.kind === kind) last.items.push(item)
    else bands.push({ kind, items: [item] })
  }
  return bands
}

/** The last line of a title that crosses the columns may be short. */
function endsTitle(band: Band | undefined, item: Item, size: number): boolean {
  const before = band?.kind === 'across' ? band.items.at(-1) : undefined
  if (before?.kind !== 'text' || item.kind !== 'text' || item.size < size * 1.15) return false
  return Math.abs(before.size - item.size) < 0.5 && item.near - before.far < item.size
}

/** Of so many gaps, those between most lines, the first that parts columns is where a page is cut. */
const mostGaps = 60

/** Where a page of these items is cut; null where it is one column. */
export function gutterOf(items: readonly Item[], known: readonly number[]): number | null {
  const size = commonSizeOf(items)
  const starts = items.map(({ from }) => from).sort((a, b) => a - b)
  const ends = items.map(({ to }) => to).sort((a, b) => a - b)
  const gaps = gapsBetween(starts, ends)
    .filter(({ width }) => width >= size * 0.8)
    .flatMap(({ at, width }) => {
      const left = countUpTo(ends, at)
      const right = starts.length - countUpTo(starts, at)
      const across = items.length - left - right
      const score = Math.min(left, right) - across * 2 + width / size
      return across > Math.max(3, items.length * 0.3) ? [] : [{ at, score }]
    })
  const best = gaps.sort((a, b) => b.score - a.score).slice(0, mostGaps)
  return best.find(({ at }) => isGutter(items, at, size, known))?.at ?? null
}

function isGutter(
  items: readonly Item[],
  at: number,
  size: number,
  known: readonly number[],
): boolean {
  const left = items.filter((item) => item.to <= at)
  const right = items.filter((item) => item.from >= at)
  return known.some((one) => Math.abs(one - at) < size * 1.5)
    ? left.some(isProse) || right.some(isProse)
    : isColumn(left, size) && (isColumn(right, size) || isBegun(left, right, items, at))
}

/** How many of these rising values are not above one. */
function countUpTo(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

const isProse = (item: Item) =>
  item.kind === 'text' && item.to - item.from > item.size * narrowestColumn

/** Lines of a column fill it: many reach from nearly one edge to nearly the other. */
function isColumn(items: readonly Item[], size: number): boolean {
  const lines = items.filter((item) => item.kind === 'text')
  const widths = lines.map(({ from, to }) => to - from).sort((a, b) => a - b)
  const widest = widths.at(Math.floor(widths.length * 0.9)) ?? 0
  const full = widths.filter((width) => width > widest * 0.75).length
  return widest > size * narrowestColumn && full >= fewestLines && full >= lines.length * 0.2
}

/** A second column of a few lines, beside a full one that ends in the middle of the page. */
function isBegun(
  left: readonly Item[],
  right: readonly Item[],
  items: readonly Item[],
  at: number,
): boolean {
  const { from, to } = around(items)
  const place = (at - from) / Math.max(1, to - from)
  const first = Math.min(...right.map((item) => item.from))
  const aligned = right.filter((item) => item.from - first < 4).length
  return (
    left.length >= 8 &&
    right.length > 0 &&
    place > 0.35 &&
    place < 0.65 &&
    aligned >= right.length * 0.6
  )
}

function commonSizeOf(items: readonly Item[]): number {
  const sizes = items
    .flatMap((item) => (item.kind === 'text' ? [item.size] : []))
    .sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 10
}

/** The gaps to the left of where lines begin, up to where the lines before them end. */
function gapsBetween(
  starts: readonly number[],
  ends: readonly number[],
): { at: number; width: number }[] {
  return [...new Set(starts.map(Math.round))].flatMap((start) => {
    const edge = ends[countUpTo(ends, start + 1) - 1]
    return edge === undefined || edge >= start
      ? []
      : [{ at: (edge + start) / 2, width: start - edge }]
  })
}
