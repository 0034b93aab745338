import type { Expansion } from './lexicon.ts'

/** What a text's terms count, from 0 to 1. */
type Terms = { get(term: string): number | undefined }

/**
 * The share of a question's information that a text's terms carry, from 0 to 1; a term that stands
 * for a word counts as much as it is like it.
 */
export function coverage(expansions: readonly Expansion[], terms: Terms): number {
  let carried = 0
  let all = 0
  for (const { weight, terms: candidates } of expansions) {
    all += weight
    let best = 0
    for (const [term, strength] of candidates) {
      best = Math.max(best, strength * (terms.get(term) ?? 0))
    }
    carried += weight * best
  }
  return all === 0 ? 0 : carried / all
}

const saturation = 1.2
const lengthShare = 0.75

/**
 * BM25 (Robertson and Zaragoza 2009) over a question's words, each by the best of the terms that
 * stand for it.
 */
export function relevance(
  expansions: readonly Expansion[],
  counts: ReadonlyMap<string, number>,
  length: number,
  averageLength: number,
): number {
  const norm = saturation * (1 - lengthShare + (lengthShare * length) / averageLength)
  let score = 0
  for (const { weight, terms } of expansions) {
    let best = 0
    for (const [term, strength] of terms) {
      const count = counts.get(term) ?? 0
      if (count > 0) best = Math.max(best, (strength * count * (saturation + 1)) / (count + norm))
    }
    score += weight * best
  }
  return score
}

/** The cosine of two unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
