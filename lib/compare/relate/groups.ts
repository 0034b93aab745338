/** Which quotes speak of the same thing. */
import { mostQuotes } from './parties.ts'
import { sharedTerms, type Terms } from './shared-terms.ts'
import { areApart, type Quoted, type Voice } from './voices.ts'

/** Quotes of several sides, one of each, with the terms that all of them share. */
export type Group = { voices: readonly [Voice, ...Voice[]]; shared: readonly string[] }

/** How well two quotes go together; null where they don't. */
export type Bond = (one: Voice, other: Voice) => number | null

/** One who speaks: a paper, or somebody in it. */
export const sideOf = ({ position }: Quoted) =>
  JSON.stringify([position.documentId, position.holder])

/**
 * The groups of two sides or more that share a term, the largest first; of equal ones that whose quotes
 * go together best. None within another.
 */
export function groupsBy(
  voices: readonly Voice[],
  termsOf: (voice: Voice) => Terms,
  bond: Bond,
): Group[] {
  const holding = new Map<string, Voice[]>()
  for (const voice of voices) {
    for (const key of termsOf(voice).keys()) {
      holding.set(key, [...(holding.get(key) ?? []), voice])
    }
  }
  const groups = [...holding.values()].flatMap((those) => {
    const best = pairsOf(those, bond)[0]
    if (best === undefined) return []
    const together = joined(best.pair, those, bond)
    const shared = sharedTerms(together.map(termsOf))
    return shared.length === 0 ? [] : [{ voices: together, shared, strength: best.strength }]
  })
  const ordered = groups.toSorted(
    (one, other) => other.voices.length - one.voices.length || other.strength - one.strength,
  )
  return ordered.filter(
    (group, at) => !ordered.slice(0, at).some((earlier) => holds(earlier, group)),
  )
}

/** The pairs of quotes of two sides that go together, the best first. */
export function pairsOf(
  voices: readonly Voice[],
  bond: Bond,
): { pair: [Voice, Voice]; strength: number }[] {
  return voices
    .flatMap((one, at) =>
      voices.slice(at + 1).flatMap((other) => {
        const value = areApart(one, other) ? bond(one, other) : null
        return value === null
          ? []
          : [{ pair: [one, other] satisfies [Voice, Voice], strength: value }]
      }),
    )
    .sort((one, other) => other.strength - one.strength)
}

const holds = (larger: Group, { voices }: Group) => {
  const sides = new Set(larger.voices.map(sideOf))
  return voices.every((voice) => sides.has(sideOf(voice)))
}

/** A pair with a quote of every further side that goes together with all of them. */
function joined(
  [one, other]: readonly [Voice, Voice],
  voices: readonly Voice[],
  bond: Bond,
): [Voice, ...Voice[]] {
  const chosen: [Voice, ...Voice[]] = [one, other]
  for (const voice of voices) {
    if (chosen.length === mostQuotes) break
    const fits = (known: Voice) => areApart(voice, known) && bond(voice, known) !== null
    if (chosen.every(fits)) chosen.push(voice)
  }
  return chosen
}
