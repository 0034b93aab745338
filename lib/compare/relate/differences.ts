import type { Relation } from '#lib/contract.ts'
import type { Bonds } from './bonds.ts'
import { pairsOf, sideOf } from './groups.ts'
import { citationsOf, partyOf } from './parties.ts'
import { phrasingIn } from './phrasing.ts'
import { sharedTerms } from './shared-terms.ts'
import { areApart, type Voice } from './voices.ts'

const mostDifferences = 2
const mostTerms = 3
/** More on one side than this hide the other. */
const mostOfSide = 3

type Side = [Voice, ...Voice[]]
type Difference = { ones: Side; others: Side; shared: readonly string[] }

const ranked = ['advocates', 'conditional', 'opposes'] as const
const rankOf = ({ stance }: Voice) => ranked.indexOf(stance)

/**
 * Those who part over the same matter, the closest first. Those who differ from the same quote, in
 * the same stance and on the same terms, are one side.
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
    if (!found.some((known) => joins(known, one, other, shared))) {
      found.push({ ones: [one], others: [other], shared })
    }
  }
  return found.slice(0, mostDifferences).map(({ ones, others, shared }) => {
    const words = bonds.written(ones[0], shared).slice(0, mostTerms)
    return {
      kind: 'difference',
      text: phrasingIn(language).difference(partyOf(ones), partyOf(others), words),
      citations: citationsOf([...ones, ...others]),
      shared: words,
    }
  })
}

/** Puts a pair to a difference that has one of the two alone on its side; false where none has. */
function joins(
  { ones, others, shared }: Difference,
  one: Voice,
  other: Voice,
  terms: readonly string[],
): boolean {
  if (shared.join() !== terms.join()) return false
  const goesWith = (side: Side, voice: Voice) =>
    side.every((known) => known.stance === voice.stance && areApart(known, voice))
  if (ones.length === 1 && ones[0] === one && goesWith(others, other)) {
    if (others.length < mostOfSide) others.push(other)
    return true
  }
  if (others.length === 1 && others[0] === other && goesWith(ones, one)) {
    if (ones.length < mostOfSide) ones.push(one)
    return true
  }
  return false
}
