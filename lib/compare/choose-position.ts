import { canStand, repeats } from '#lib/answer/choose.ts'
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { mostOfPosition } from '#lib/contract.ts'

/** A sentence that falls this far behind the best one is left out. */
const leastOfBest = 0.5

/** The statements of a position made of the paper's own sentences: the best, no two that say the same. */
export function choosePosition(
  evidence: readonly Evidence[],
  sought: Sought | undefined,
): Evidence[] {
  const floor = sought?.calibration.sentenceFloor ?? 0
  const usable = evidence.filter(canStand)
  const best = usable[0]?.score ?? 0
  const chosen: Evidence[] = []
  for (const one of usable) {
    if (chosen.length === mostOfPosition || one.score < best * leastOfBest) break
    if (!chosen.some((other) => repeats(one, other, floor))) chosen.push(one)
  }
  return chosen
}
