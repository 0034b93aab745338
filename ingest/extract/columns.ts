import { columns } from '#lib/text/width.ts'
import type { Line } from './lines.ts'

/**
 * How a line fills the column of print that it stands in. Columns are narrow beside pictures, so that
 * the width is taken from the nearest lines, above or below.
 */

/** Columns by which justified lines fall short of the edge (two characters pushed in or out). */
const tolerance = 4

/** Columns by which lines of words, which aren't broken anywhere, may fall short of the edge. */
const ragged = 14

/** Lines narrower than this are entries, each of its own: no column of print is so narrow. */
const narrowest = 20

/** A line wider than its neighbours fills a column that nothing else shows, if it is as wide as this. */
const wide = 60

/**
 * Whether the first word of the next line would not have fitted on this one any more: `yes`, `no`, or
 * `maybe` where the line is wider than those around it.
 */
export function isFull(lines: readonly Line[], at: number): 'yes' | 'no' | 'maybe' {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || next === undefined || line.width < narrowest) return 'no'
  const needed = line.width + firstWord(next.text)
  const [above, below] = [widest(lines, at - 2, at), widest(lines, at + 1, at + 3)]
  if (line.width > Math.max(above, below) + tolerance) return line.width >= wide ? 'maybe' : 'no'
  const fills = (column: number) => column >= line.width - tolerance && needed > column - tolerance
  return fills(above) || fills(below) ? 'yes' : 'no'
}

/** True where a line ends about as far right as the lines above it. */
export function reachesEdge(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const above = widest(lines, at - 3, at)
  if (line === undefined || above === 0) return false
  return line.width >= above - (/[\p{Script=Latin}\d,-]$/u.test(line.text) ? ragged : tolerance)
}

/** Columns that the first word of a line takes, with the blank before it. */
export function firstWord(text: string): number {
  const word = /^(?:[\p{Script=Latin}\d.,%'’-]{1,40}|.)/u.exec(text)?.[0] ?? ''
  return columns(word) + (/^\p{Script=Latin}/u.test(word) ? 1 : 0)
}

function widest(lines: readonly Line[], from: number, to: number): number {
  let width = 0
  for (const line of lines.slice(Math.max(0, from), Math.max(0, to))) {
    width = Math.max(width, line.width)
  }
  return width
}
