/**
 * The words of the sentences that come nearest to a topic: pseudo-relevance feedback (Rocchio 1971;
 * Lavrenko and Croft 2001).
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Expansion } from '#lib/answer/lexicon.ts'
import { coverage } from '#lib/answer/score.ts'

type Meant = Expansion & { isName: boolean }

/** A sentence counts by how far it is above this share of the best one. */
const leastOfBest = 0.6
/** Sentences of fewer characters are headings and names of lists. */
const shortest = 12
/** How many sentences are listened to. */
const listened = 12
/** Names say most about which sentences are meant. */
function withEmphasis(words: readonly Meant[]): Expansion[] {
  const most = Math.max(...words.map(({ weight }) => weight))
  return words.map((one) => (one.isName ? { ...one, weight: 2 * most } : one))
}

/** The words of the sentences that come nearest, with the share of them that has each. */
export function hear(
  words: readonly Meant[],
  nearest: readonly Evidence[],
): ReadonlyMap<string, number> {
  const emphasised = withEmphasis(words)
  const best = nearest
    .filter(({ sentence }) => sentence.sentence.statable && sentence.text.length >= shortest)
    .map(({ sentence, likeness }) => ({
      sentence,
      strength: coverage(emphasised, sentence.terms) + 2 * likeness,
    }))
    .sort((one, other) => other.strength - one.strength)
    .slice(0, listened)
  const least = (best[0]?.strength ?? 0) * leastOfBest
  const counted = best.map(({ sentence, strength }) => ({
    sentence,
    count: Math.max(0, strength - least),
  }))
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  const shares = new Map<string, number>()
  for (const { sentence, count } of all > 0 ? counted : []) {
    for (const [term, share] of sentence.terms) {
      if (share === 1) shares.set(term, (shares.get(term) ?? 0) + count / all)
    }
  }
  return shares
}
