/**
 * How central each sentence is to its paper: continuous LexRank (Erkan and Radev 2004, “LexRank:
 * Graph-based Lexical Centrality as Salience in Text Summarization”, 3.3). Two sentences are as alike
 * as their vectors and their terms are; the likenesses are the weights of a random walk, and a sentence
 * is as central as often as the walk comes by.
 *
 * A likeness is a sum of products (of vectors of length 1; ½ + ½ cosine, so that no weight is below 0),
 * so a step of the walk multiplies by the two matrices one after the other, and the n² likenesses are
 * never made: the time grows with n.
 */
import { isContentWord } from '#lib/text/words.ts'

/** What of a sentence is compared: its vector, and its own terms. */
export type Compared = { vector: Float32Array; terms: Iterable<string> }

/** How much terms count beside vectors. */
const termShare = 0.5
/** The walk goes on along the likenesses so often, and else anywhere (Erkan and Radev's d is 1 − this). */
const damping = 0.85
const mostSteps = 30
const settled = 1e-6

/** How central each sentence is; all together are 1. */
export function lexRank(sentences: readonly Compared[]): Float64Array {
  const count = sentences.length
  const times = likenesses(sentences)
  const degrees = times(new Float64Array(count).fill(1))
  let rank = new Float64Array(count).fill(1 / Math.max(1, count))
  for (let step = 0; step < mostSteps; step += 1) {
    const walked = times(rank.map((value, at) => value / (degrees[at] || 1)))
    const next = walked.map((value) => (1 - damping) / count + damping * value)
    const moved = next.reduce((sum, value, at) => sum + Math.abs(value - (rank[at] ?? 0)), 0)
    rank = next
    if (moved < settled) break
  }
  return rank
}

/** Multiplies by the matrix of all likenesses, which is symmetric. */
function likenesses(
  sentences: readonly Compared[],
): (x: Float64Array) => Float64Array<ArrayBuffer> {
  const vectors = sentences.map(({ vector }) => vector)
  const dimensions = vectors[0]?.length ?? 0
  const weighed = weighTerms(
    sentences.map(({ terms }) => [...new Set(terms)].filter(isContentWord)),
  )
  return (x) => {
    const all = x.reduce((sum, value) => sum + value, 0)
    const dense = new Float64Array(dimensions)
    const sparse = new Float64Array(weighed.size)
    for (const [at, value] of x.entries()) {
      const vector = vectors[at] ?? []
      for (let i = 0; i < vector.length; i += 1)
        dense[i] = (dense[i] ?? 0) + value * (vector[i] ?? 0)
      for (const [term, weight] of weighed.rows[at] ?? []) {
        sparse[term] = (sparse[term] ?? 0) + value * weight
      }
    }
    return Float64Array.from(sentences, (_, at) => {
      const vector = vectors[at] ?? []
      let alike = all
      for (let i = 0; i < vector.length; i += 1) alike += (vector[i] ?? 0) * (dense[i] ?? 0)
      let shared = 0
      for (const [term, weight] of weighed.rows[at] ?? []) shared += weight * (sparse[term] ?? 0)
      return (1 - termShare) * (alike / 2) + termShare * shared
    })
  }
}

/** Each sentence's terms by their numbers, rarer ones weighing more; the weights have length 1. */
function weighTerms(all: readonly (readonly string[])[]): {
  size: number
  rows: [term: number, weight: number][][]
} {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (const terms of all) {
    for (const term of terms) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  const rows = all.map((terms) => {
    const row = terms.map((term): [number, number] => {
      const number = numbers.get(term) ?? 0
      return [number, Math.log(1 + all.length / (counts[number] ?? 1))]
    })
    const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1
    return row.map(([term, weight]): [number, number] => [term, weight / length])
  })
  return { size: numbers.size, rows }
}
