/**
 * The vectors of a small index in memory: to compare a question with each of them is exact, and
 * faster than to ask the table.
 */
import { setImmediate } from 'node:timers/promises'
import type { Table } from '@lancedb/lancedb'
import { hitsIn, vectorsIn } from './columns.ts'
import type { Hit } from './rows.ts'
import { hitColumns, vectorColumn } from './schema.ts'

/** One row for each passage; `values` holds their vectors, of length 1, one after the other. */
export type VectorMatrix = { rows: Hit[]; dimensions: number; values: Float32Array }

/** Reads column by column and batch by batch, so that others are served meanwhile. */
export async function loadVectors(passages: Table, dimensions: number): Promise<VectorMatrix> {
  const rows: Hit[] = []
  const parts: Float32Array[] = []
  for await (const batch of passages.query().select([...hitColumns, vectorColumn])) {
    for (const row of hitsIn(batch)) rows.push(row)
    parts.push(vectorsIn(batch.getChild(vectorColumn), batch.numRows * dimensions))
    await setImmediate()
  }
  const values = new Float32Array(rows.length * dimensions)
  let at = 0
  for (const part of parts) {
    for (let row = 0; row < part.length; row += dimensions) {
      setUnit(values, at, part, row, dimensions)
      at += dimensions
    }
  }
  return { rows, dimensions, values }
}

/** Puts a vector into a matrix, scaled to length 1; zeros stay zeros. */
function setUnit(
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
