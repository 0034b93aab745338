import type { Evidence } from '#lib/answer/evidence.ts'

/** Below this no sentence of a paper is about what is asked. */
const leastStrength = 1.2

/** How far the best of these sentences is about what is asked. */
export function strengthOf(evidence: readonly Evidence[]): number {
  return Math.max(0, ...evidence.map(({ coverage, likeness }) => coverage + 2 * likeness))
}

/** True where some sentence carries enough of what is asked, or is enough like it. */
export function isAddressed(evidence: readonly Evidence[]): boolean {
  return strengthOf(evidence) >= leastStrength
}
