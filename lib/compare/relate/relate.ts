import type { Position, Relation } from '#lib/contract.ts'
import type { Embedder } from '#lib/models/embedder.ts'

/** What positions have in common or see differently. */
export async function relate(
  _positions: readonly Position[],
  _context: { language: string; topic: string; embedder: Embedder },
): Promise<Relation[]> {
  return []
}
