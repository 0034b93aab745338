import type { Box } from './glyph.ts'

/** An affine transformation `[a, b, c, d, e, f]`, as PDF writes it (ISO 32000-2, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that does `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** The box around a rectangle that is given by two corners, after a transformation. */
export function boxOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const ax = m[0] * x0
  const bx = m[0] * x1
  const cx = m[2] * y0
  const dx = m[2] * y1
  const ay = m[1] * x0
  const by = m[1] * x1
  const cy = m[3] * y0
  const dy = m[3] * y1
  const x = Math.min(ax, bx) + Math.min(cx, dx) + m[4]
  const y = Math.min(ay, by) + Math.min(cy, dy) + m[5]
  const width = Math.abs(bx - ax) + Math.abs(dx - cx)
  const height = Math.abs(by - ay) + Math.abs(dy - cy)
  return { x, y, width, height }
}

/** Six finite numbers in a row; null for anything else. */
export function asMatrix(value: unknown): Matrix | null {
  const numbers = asNumbers(value)
  if (numbers === null) return null
  const { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f } = numbers
  if (a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || e === undefined || f === undefined) return null
  // One that is not finite makes the sum so.
  return Number.isFinite(a + b + c + d + e + f) ? [a, b, c, d, e, f] : null
}

/** The numbers of an array, typed or not; null for anything else. */
export function asNumbers(value: unknown): ArrayLike<number> | null {
  if (value instanceof Float32Array || value instanceof Float64Array) return value
  if (!Array.isArray(value)) return null
  return value.every((one) => typeof one === 'number') ? value : null
}
