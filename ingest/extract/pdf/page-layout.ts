import type { Direction, GlyphPage } from './glyph.ts'
import { type Area, type Side, sidesOf } from './letters.ts'
import { type Line, linesOf } from './lines.ts'
import { gutterOf, type Item, readingOrder } from './reading-order.ts'
import { withoutRuby } from './ruby.ts'
import { segmentsOf } from './segments.ts'
import { type Table, takeTables } from './tables.ts'
import { withUnruledTables } from './unruled-tables.ts'

/** A line or a table where it stands in reading order. */
export type Entry = {
  page: GlyphPage
  direction: Direction
  /** The column that it stands in; `edge` is how far the column's lines reach. */
  column: Area & { edge: number }
  /** Straight lines on the page, turned as the entry is. */
  rules: readonly Area[]
} & ({ kind: 'line'; line: Line } | { kind: 'table'; table: Table })

type PreparedSide = Side & { page: GlyphPage; items: Item[]; gutter: number | null }

/** The lines and tables of a paper's pages, in reading order. */
export function layOutPages(pages: readonly GlyphPage[]): Entry[] {
  const sides = pages.flatMap((page) => sidesOf(page).map((side) => prepare(page, side)))
  return withEdges(
    sides.flatMap((side) => {
      const gutters = sides.flatMap((other) =>
        other !== side && other.direction === side.direction && other.gutter !== null
          ? [other.gutter]
          : [],
      )
      return entriesOf(side, gutters)
    }),
  )
}

function prepare(page: GlyphPage, side: Side): PreparedSide {
  const { tables, rest } = takeTables(side.letters, side.rules)
  const items: Item[] = [...withoutRuby(segmentsOf(rest)), ...tables]
  return { ...side, page, items, gutter: gutterOf(items, []) }
}

type Placed = Entry & { limit: number }

function entriesOf({ page, direction, rules, items }: PreparedSide, gutters: number[]): Placed[] {
  return readingOrder(items, gutters).flatMap(({ items: inside, limit, ...area }) => {
    const about = { page, direction, rules, limit, column: { ...area, edge: area.to } }
    const tables = inside.filter((item) => item.kind === 'table')
    const lines = linesOf(inside.filter((item) => item.kind === 'text'))
    const parts = [...withUnruledTables(lines), ...tables]
    return parts
      .sort((a, b) => a.near + a.far - b.near - b.far)
      .map((part) =>
        'rows' in part
          ? { ...about, kind: 'table' as const, table: part }
          : { ...about, kind: 'line' as const, line: part },
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

/** The farthest place that at least two other lines nearly reach; one long line makes no edge. */
function edgeOf(column: readonly Placed[]): number {
  const lines = column.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))
  const ends = lines.map(({ to }) => to).sort((a, b) => b - a)
  const size = lines[0]?.size ?? 10
  const edge = ends.find((end, at) => end - (ends[at + 2] ?? Number.NEGATIVE_INFINITY) < size * 1.5)
  return edge ?? ends[0] ?? 0
}
