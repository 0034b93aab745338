import type { Evidence } from '#lib/answer/evidence.ts'

/** One who speaks in a paper, with what the paper has of them; null for the paper itself. */
export type Part = { holder: string | null; evidence: Evidence[] }

/** The parts of a paper in which several speak, best first; the whole where there is one voice. */
export function partsOf(evidence: readonly Evidence[]): Part[] {
  const byHolder = Map.groupBy(evidence, ({ found }) => found.prepared.passage.holder)
  const holders = [...byHolder.keys()].filter((holder) => holder !== null)
  if (holders.length < 2) return [{ holder: null, evidence: [...evidence] }]
  return [...byHolder].map(([holder, own]) => ({ holder, evidence: own }))
}
