/**
 * The vectors of a small index in memory: to compare a question with each of them is exact, and
 * faster than to ask the table.
 */
import type { Hit } from './rows.ts'

/**
 * One row for each passage; `values` holds their vectors, of length 1, one after the other, and may
 * have room behind them.
 */
export type VectorMatrix = { rows: Hit[]; dimensions: number; values: Float32Array }

/** Puts a vector into a matrix, scaled to length 1; zeros stay zeros. */
export function setUnit(
  values: Float32Array,
  at: number,
  part: Float32Array,
  from: number,
  dimensions: number,
): void {
  let square = 0
  for (let i = 0; i < dimensions; i++) square += (part[from + i] ?? 0) ** 2
  const length = square === 0 ? 1 : Math.sqrt(square)
  for (let i = 0; i < dimensions; i++) values[at + i] = (part[from + i] ?? 0) / length
}

/** The `limit` rows among those that pass nearest to `vector`, by cosine; best first. */
export function scanVectors(
  { rows, dimensions, values }: VectorMatrix,
  vector: Float32Array,
  passes: (row: Hit) => boolean,
  limit: number,
): (Hit & { score: number })[] {
  const query = unit(vector)
  const scored: { row: Hit; score: number }[] = []
  for (const [at, row] of rows.entries()) {
    if (!passes(row)) continue
    const from = at * dimensions
    let score = 0
    for (let i = 0; i < dimensions; i++) score += (query[i] ?? 0) * (values[from + i] ?? 0)
    scored.push({ row, score })
  }
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ row, score }) => ({ ...row, score }))
}

/** A vector of the same direction and length 1; zeros stay zeros. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}
