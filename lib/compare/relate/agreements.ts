import type { Relation } from '#lib/contract.ts'
import type { Bonds } from './bonds.ts'
import { type Group, groupsBy, pairsOf, sideOf } from './groups.ts'
import { citationsOf, partyOf } from './parties.ts'
import { phrasingIn } from './phrasing.ts'
import { sharedTerms } from './shared-terms.ts'
import type { Voice } from './voices.ts'

const mostAgreements = 3
const mostTerms = 3

/**
 * Those who want the same in one stance: by the terms that they share, and one pair that says so much
 * the same that it needs none. The largest groups first.
 */
export function agreementsAmong(
  voices: readonly Voice[],
  bonds: Bonds,
  language: string,
): Relation[] {
  const sharing = groupsBy(voices, bonds.termsOf, bonds.agreeing)
  const grouped = new Set(sharing.flatMap((group) => group.voices.map(sideOf)))
  const alike = pairsOf(voices, bonds.agreeing)
    .filter(({ pair }) => !pair.every((voice) => grouped.has(sideOf(voice))))
    .filter(({ pair }) => sharedTerms(pair.map(bonds.termsOf)).length === 0)
    .slice(0, 1)
    .map(({ pair }): Group => ({ voices: pair, shared: [] }))
  return [...sharing, ...alike].slice(0, mostAgreements).map(({ voices: those, shared }) => {
    const words = bonds.written(those[0], shared).slice(0, mostTerms)
    return {
      kind: 'agreement',
      text: phrasingIn(language).agreement(partyOf(those), words),
      citations: citationsOf(those),
      shared: words,
    }
  })
}
