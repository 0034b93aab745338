/** Tells how far a statement and its quotes speak of the same thing at all. */
import type { Bench } from './bench.ts'
import type { Finding } from './finding.ts'

/** Below the first a quote speaks of something else; up to the second one can't be sure. */
const limits = {
  within: { least: 0.3, sure: 0.6 },
  across: { least: 0.25, sure: 0.6 },
}

/** A word of which the quotes have nothing nearer than this is new. */
const leastOfWord = 0.45

/** Statement and quotes held against each other as wholes and word by word. */
export function checkMeaning({ likeness, coverage, across, aligned, wording }: Bench): Finding[] {
  const { least, sure } = across ? limits.across : limits.within
  const common = (Math.min(1.2, likeness) + coverage) / 2
  if (common < least) return [{ weight: 'contradiction', note: wording.unrelated }]
  if (common >= sure) return []
  const foreign = aligned.filter((one) => one.likeness < leastOfWord).map(({ word }) => word)
  return [
    { weight: 'doubt', note: wording.distant },
    ...(foreign.length > 0 && !across
      ? [{ weight: 'doubt' as const, note: wording.words(foreign.slice(0, 3)) }]
      : []),
  ]
}
