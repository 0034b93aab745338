import type { Relation } from '#lib/contract.ts'
import type { Bonds } from './bonds.ts'
import { pairsOf, sideOf } from './groups.ts'
import { citationsOf, partyOf } from './parties.ts'
import { phrasingIn } from './phrasing.ts'
import { sharedTerms } from './shared-terms.ts'
import { areApart, type Voice } from './voices.ts'

const mostDifferences = 2
const mostTerms = 3

type Difference = { one: Voice; others: [Voice, ...Voice[]]; shared: readonly string[] }

const ranked = ['advocates', 'conditional', 'opposes'] as const
const rankOf = ({ stance }: Voice) => ranked.indexOf(stance)

/**
 * Those who part over the same matter, the closest first. Who differs from the same quote, in the same
 * stance and on the same terms, is one side with the others.
 */
export function differencesAmong(
  voices: readonly Voice[],
  bonds: Bonds,
  language: string,
): Relation[] {
  const seen = new Set<string>()
  const found: Difference[] = []
  for (const { pair } of pairsOf(voices, bonds.differing)) {
    const sides = pair.map(sideOf).sort().join()
    if (seen.has(sides)) continue
    seen.add(sides)
    const [one, other] = rankOf(pair[0]) <= rankOf(pair[1]) ? pair : [pair[1], pair[0]]
    const shared = sharedTerms(pair.map(bonds.termsOf))
    const joined = found.find((known) => isOneSide(known, { one, others: [other], shared }))
    if (joined === undefined) found.push({ one, others: [other], shared })
    else joined.others.push(other)
  }
  return found.slice(0, mostDifferences).map(({ one, others, shared }) => {
    const words = bonds.written(one, shared).slice(0, mostTerms)
    return {
      kind: 'difference',
      text: phrasingIn(language).difference(partyOf([one]), partyOf(others), words),
      citations: citationsOf([one, ...others]),
      shared: words,
    }
  })
}

function isOneSide(known: Difference, { one, others: [other], shared }: Difference): boolean {
  return (
    known.one === one &&
    known.shared.join() === shared.join() &&
    known.others.every((voice) => voice.stance === other.stance && areApart(voice, other))
  )
}
