import { canStand, repeats } from '#lib/answer/choose.ts'
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { mostOfPosition } from '#lib/contract.ts'
import { bearingOf } from './bearing.ts'
import type { FacetGroup } from './facets.ts'

/** A sentence that falls this far behind the best one is left out. */
const leastOfBest = 0.5

/**
 * The statements of a position made of the paper's own sentences: those that bear most on the topic,
 * no two that say the same.
 */
export function choosePosition(
  evidence: readonly Evidence[],
  groups: readonly FacetGroup[],
  sought: Sought | undefined,
): Evidence[] {
  const floor = sought?.calibration.sentenceFloor ?? 0
  const usable = evidence
    .filter(canStand)
    .map((one) => ({ one, worth: bearingOf(one, groups) }))
    .sort((a, b) => b.worth - a.worth)
  const best = usable[0]?.worth ?? 0
  const chosen: Evidence[] = []
  for (const { one, worth } of usable) {
    if (chosen.length === mostOfPosition || worth < best * leastOfBest) break
    if (!chosen.some((other) => repeats(one, other, floor))) chosen.push(one)
  }
  return chosen
}
