/**
 * The vectors of a small index in memory: to compare a question with each of them is exact, and
 * faster than to ask the table.
 */
import type { Table } from '@lancedb/lancedb'
import { fromHitRow, vectorIn } from './passage-rows.ts'
import type { Hit } from './rows.ts'
import { hitColumns, vectorColumn } from './schema.ts'

/** One row for each passage; `values` holds their vectors, of length 1, one after the other. */
export type VectorMatrix = { rows: Hit[]; dimensions: number; values: Float32Array }

export async function loadVectors(passages: Table, dimensions: number): Promise<VectorMatrix> {
  const rows: Hit[] = []
  const vectors: Float32Array[] = []
  const columns = [...hitColumns, vectorColumn]
  for await (const batch of passages.query().select(columns)) {
    const read = columns.map((name) => [name, batch.getChild(name)] as const)
    for (let at = 0; at < batch.numRows; at++) {
      const row = Object.fromEntries(read.map(([name, column]) => [name, column?.get(at)]))
      rows.push(fromHitRow(row))
      vectors.push(unit(vectorIn(row)))
    }
  }
  const values = new Float32Array(rows.length * dimensions)
  for (const [at, vector] of vectors.entries()) values.set(vector, at * dimensions)
  return { rows, dimensions, values }
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
