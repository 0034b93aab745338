/**
 * Where a stretch of a text stands on the pages of its original.
 */
import type { PlacedLine, Span } from '#lib/document.ts'
import { firstEndingAfter } from './spans.ts'

/**
 * What of a span stands on one line of one page, with the box around it: in points, from the top left
 * corner of the page as it is shown.
 */
export type Rectangle = Span & {
  page: number
  x: number
  y: number
  width: number
  height: number
}

/**
 * The rectangles of a span, in the order of the text, one for each line that it stands on. Parts of a
 * line that something stands between become one unless more than a character's breadth is left free.
 */
export function rectanglesOf({ lines }: { lines: readonly PlacedLine[] }, span: Span): Rectangle[] {
  const found: { line: PlacedLine; from: number; to: number; start: number; end: number }[] = []
  for (let at = firstEndingAfter(lines, span.start); at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.start >= span.end) break
    const start = Math.max(line.start, span.start)
    const end = Math.min(line.end, span.end)
    const [one, other] = [line.edges[start - line.start], line.edges[end - line.start]]
    if (one === undefined || other === undefined || start >= end) continue
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    const last = found.at(-1)
    if (last !== undefined && isOneLine(last.line, line) && isNear(last, { from, to }, line)) {
      last.from = Math.min(last.from, from)
      last.to = Math.max(last.to, to)
      last.end = end
    } else {
      found.push({ line, from, to, start, end })
    }
  }
  return found.map(({ line, from, to, start, end }) => {
    const across = { at: Math.min(line.near, line.far), size: Math.abs(line.far - line.near) }
    return line.axis === 'x'
      ? {
          start,
          end,
          page: line.page,
          x: from,
          y: across.at,
          width: to - from,
          height: across.size,
        }
      : {
          start,
          end,
          page: line.page,
          x: across.at,
          y: from,
          width: across.size,
          height: to - from,
        }
  })
}

function isOneLine(a: PlacedLine, b: PlacedLine): boolean {
  return a.page === b.page && a.axis === b.axis && a.near === b.near && a.far === b.far
}

type Reach = { from: number; to: number }

function isNear(a: Reach, b: Reach, { near, far }: PlacedLine): boolean {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to) <= Math.abs(far - near)
}
