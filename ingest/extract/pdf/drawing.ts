import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from './glyph.ts'
import { asNumbers, boxOf, type Matrix } from './matrix.ts'

/** What one path leaves on the page: straight lines, and the area that it fills. */
export type Drawing = { rules: Box[]; area: Box | null }

/** No pen is wider that draws the border of a cell, in points. */
const widestPen = 2.5
const shortestRule = 6
/** Of a drawing with more strokes than this none is the border of a table. */
const mostStrokes = 4000

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke])
const fills = new Set<number>([OPS.fill, OPS.eoFill])
const both = new Set<number>([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Reads the arguments of `constructPath`: how it is painted, its strokes, and its bounds. */
export function readDrawing(matrix: Matrix, [paint, data, bounds]: readonly unknown[]): Drawing {
  const drawing: Drawing = { rules: [], area: null }
  const isFill = typeof paint === 'number' && (fills.has(paint) || both.has(paint))
  const isStroke = typeof paint === 'number' && (strokes.has(paint) || both.has(paint))
  if (!isFill && !isStroke) return drawing
  const limits = asNumbers(bounds)
  if (isFill && limits !== null) drawing.area = around(matrix, limits)
  const numbers = asNumbers(Array.isArray(data) ? data[0] : null)
  if (numbers === null || numbers.length > mostStrokes * 3) return drawing
  for (const path of subpaths(numbers)) {
    if (isStroke) drawing.rules.push(...straightStrokes(matrix, path))
    else if (!path.curved) drawing.rules.push(...thinArea(matrix, path))
  }
  return drawing
}

type Subpath = { points: [number, number][]; curved: boolean }

/** How many numbers follow each of pdf.js' drawing codes: move, line, curve, quadratic, close. */
const operands = [2, 2, 6, 4, 0]

function subpaths(numbers: ArrayLike<number>): Subpath[] {
  const found: Subpath[] = []
  let path: Subpath = { points: [], curved: false }
  for (let at = 0; at < numbers.length; ) {
    const code = numbers[at] ?? 4
    const count = operands[code] ?? 0
    if (code === 0 && path.points.length > 0) {
      found.push(path)
      path = { points: [], curved: false }
    }
    if (code === 4 && path.points[0] !== undefined) path.points.push(path.points[0])
    if (count > 0) path.points.push([numbers[at + count - 1] ?? 0, numbers[at + count] ?? 0])
    if (count > 2) path.curved = true
    at += count + 1
  }
  found.push(path)
  return found
}

function straightStrokes(matrix: Matrix, { points }: Subpath): Box[] {
  return points.flatMap(([x, y], at) => {
    const before = points[at - 1]
    return before === undefined ? [] : asRule(boxOf(matrix, before[0], before[1], x, y))
  })
}

function thinArea(matrix: Matrix, { points }: Subpath): Box[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  if (points.length === 0) return []
  return asRule(boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)))
}

function asRule(box: Box): Box[] {
  const [thin, long] = [Math.min(box.width, box.height), Math.max(box.width, box.height)]
  return thin <= widestPen && long >= shortestRule ? [box] : []
}

function around(matrix: Matrix, limits: ArrayLike<number>): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(limits)
  return boxOf(matrix, x0, y0, x1, y1)
}
