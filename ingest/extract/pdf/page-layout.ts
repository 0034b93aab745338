import { pageNumber } from '../signs.ts'
import type { Direction, GlyphPage, PageFrame } from './glyph.ts'
import { type Area, type Side, sidesOf } from './letters.ts'
import { linesOf } from './lines.ts'
import { gutterOf, type Item, readingOrder } from './reading-order.ts'
import { withoutRuby } from './ruby.ts'
import { around, segmentsOf } from './segments.ts'
import { type Line, setLine } from './set-line.ts'
import { type Table, takeTables } from './tables.ts'
import { withUnruledTables } from './unruled-tables.ts'

/** A line or a table where it stands in reading order. */
export type Entry = {
  page: PageFrame
  direction: Direction
  /** The column that it stands in; `edge` is how far the column's lines reach. */
  column: Area & { edge: number }
  /** Straight lines on the page, turned as the entry is. */
  rules: readonly Area[]
} & ({ kind: 'line'; line: Line } | { kind: 'table'; table: Table })

type PreparedSide = {
  page: PageFrame
  direction: Direction
  items: Item[]
  /** The page's number, where it stands across under vertical lines: in none of them. */
  foot: Item[]
  rules: Area[]
  gutter: number | null
}

/** So many pages are looked ahead for how a paper's pages are cut into columns. */
const pagesAhead = 6

/**
 * Lays out a paper page by page, so that no more than a few pages' letters are held at once. A page
 * that does not show by itself that it has columns is cut where other pages are.
 */
export class PageLayout {
  readonly #entries: Placed[] = []
  #waiting: PreparedSide[] = []
  readonly #gutters = new Map<Direction, Set<number>>()

  add({ glyphs, rules, ...page }: GlyphPage): void {
    for (const side of sidesOf({ glyphs, rules, ...page })) this.#prepare(page, side)
    const last = this.#waiting.findLastIndex((side) => side.page.number <= page.number - pagesAhead)
    this.#place(last + 1)
  }

  /** The lines and tables of all pages, in reading order. */
  finish(): Entry[] {
    this.#place(this.#waiting.length)
    return withEdges(this.#entries)
  }

  #prepare(page: PageFrame, { direction, letters, rules }: Side): void {
    const { tables, rest } = takeTables(letters, rules)
    const all: Item[] = [...withoutRuby(segmentsOf(rest)), ...tables]
    const foot = direction === 'down' ? footNumbers(all) : new Set<Item>()
    const items = all.filter((item) => !foot.has(item))
    const gutter = gutterOf(items, [])
    // Below a line, rules that run along it may set notes apart.
    const along = rules.filter((rule) => rule.to - rule.from > 30)
    this.#waiting.push({ page, direction, items, foot: [...foot], rules: along, gutter })
    if (gutter === null) return
    const gutters = this.#gutters.get(direction) ?? new Set()
    this.#gutters.set(direction, gutters.add(Math.round(gutter)))
  }

  #place(count: number): void {
    for (const side of this.#waiting.slice(0, count)) {
      const gutters = [...(this.#gutters.get(side.direction) ?? [])]
      for (const entry of entriesOf(side, gutters)) this.#entries.push(entry)
    }
    this.#waiting = this.#waiting.slice(count)
  }
}

type Placed = Entry & { limit: number }

/** Numbers that stand alone past the ends of all other lines. */
function footNumbers(items: readonly Item[]): Set<Item> {
  const numbers = new Set(items.filter(isPageNumber))
  if (numbers.size === items.length) return new Set()
  const end = around(items.filter((item) => !numbers.has(item))).to
  return new Set([...numbers].filter((item) => item.from > end))
}

const isPageNumber = (item: Item) =>
  item.kind === 'text' &&
  item.letters.length <= 24 &&
  pageNumber(
    item.letters
      .map(({ text }) => text)
      .join('')
      .trim(),
  ) !== null

function entriesOf(side: PreparedSide, gutters: number[]): Placed[] {
  const { page, direction, rules, items, foot } = side
  const regions = [...readingOrder(items, gutters), ...readingOrder(foot, [])]
  return regions.flatMap(({ items: inside, limit, ...area }) => {
    const about = { page, direction, rules, limit, column: { ...area, edge: area.to } }
    const tables = inside.filter((item) => item.kind === 'table')
    const lines = linesOf(inside.filter((item) => item.kind === 'text'))
    const parts = [...withUnruledTables(lines), ...tables]
    return parts
      .sort((a, b) => a.near + a.far - b.near - b.far)
      .map((part) =>
        'rows' in part
          ? { ...about, kind: 'table' as const, table: part }
          : { ...about, kind: 'line' as const, line: setLine(part) },
      )
  })
}

/** Columns of one place and limit are one column, on all pages: its edge is where its lines end. */
function withEdges(entries: readonly Placed[]): Entry[] {
  const keyOf = ({ direction, column, limit }: Placed) =>
    `${direction} ${Math.round(column.from / 12)} ${Number.isFinite(limit) ? Math.round(limit / 12) : ''}`
  const columns = Map.groupBy(entries, keyOf)
  const edges = new Map([...columns].map(([key, column]) => [key, edgeOf(column)]))
  return entries.map((placed) => {
    const { limit: _, ...entry } = placed
    return {
      ...entry,
      column: { ...entry.column, edge: edges.get(keyOf(placed)) ?? entry.column.to },
    }
  })
}

/**
 * The farthest place that at least two other lines nearly reach; one long line makes no edge, nor do
 * the numbers of pages at the foot of vertical lines.
 */
function edgeOf(column: readonly Placed[]): number {
  const lines = column.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))
  const size = lines[0]?.size ?? 10
  const long = lines.filter(({ from, to }) => to - from > size * 4)
  const ends = (long.length > 0 ? long : lines).map(({ to }) => to).sort((a, b) => b - a)
  const edge = ends.find((end, at) => end - (ends[at + 2] ?? Number.NEGATIVE_INFINITY) < size * 1.5)
  return edge ?? ends[0] ?? 0
}
