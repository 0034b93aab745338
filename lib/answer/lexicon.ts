/**
 * The words of the papers in one language, with what the embedder makes of each: the bridge from a
 * question's words to the papers' own, within a language and across two.
 */

export type Lexicon = {
  language: string
  /** How many passages there are in this language. */
  passages: number
  /** How many there are in all languages together. */
  allPassages: number
  terms: readonly string[]
  /** In how many passages each term stands. */
  frequency: ReadonlyMap<string, number>
  /** The terms' unit vectors, one after the other. */
  vectors: Float32Array
  dimensions: number
}

/** A term of the papers and how near it is to a word, from 0 to 1. */
export type Neighbour = { term: string; similarity: number }

/** A question's word, what it weighs, and the papers' terms that may stand for it. */
export type Expansion = {
  word: string
  /** Its information, by how few passages hold it or its nearest terms; in nats. */
  weight: number
  terms: ReadonlyMap<string, number>
}

/** Cosines between unrelated terms: what counts as no likeness at all. */
export type TermFloor = number

const fewestSimilarity = 0.5
const mostNeighbours = 6

/**
 * What each word of a question finds in a lexicon. A word that the papers use themselves keeps to
 * itself and its near forms; any other is bridged by the terms nearest to its vector.
 */
export function expand(
  words: readonly string[],
  vectors: readonly Float32Array[],
  lexicon: Lexicon,
  floor: TermFloor,
): Expansion[] {
  return words.map((word, at) => {
    const vector = vectors[at]
    const known = lexicon.frequency.has(word)
    const foreign = isForeign(word, lexicon.language)
    const near =
      vector === undefined || (known && !foreign) ? [] : neighbours(word, vector, lexicon, floor)
    const terms = new Map(near.map(({ term, similarity }) => [term, strength(similarity)]))
    if (known) terms.set(word, 1)
    const weight = weigh(word, terms, lexicon, known && !foreign) * telling(word)
    return { word, terms, weight }
  })
}

/** Words for papers whose terms are not counted yet: each stands for itself, all weigh the same. */
export function unexpanded(words: readonly string[]): Expansion[] {
  return words.map((word) => ({ word, weight: 1, terms: new Map([[word, 1]]) }))
}

/** Japanese and Chinese papers hold some words in Latin letters; most are glosses of their own terms. */
export function isForeign(word: string, language: string): boolean {
  return /^[a-z]/.test(word) && ['ja', 'zh', 'ko'].includes(language)
}

/** Cosines of translations stay well below 1: from here on a term counts as the word itself. */
const sameSimilarity = 0.75

function strength(similarity: number): number {
  return Math.min(1, similarity / sameSimilarity)
}

/** Words come back from question to question: what was found for them is kept with the lexicon. */
const remembered = new WeakMap<Lexicon, Map<string, Neighbour[]>>()
const mostRemembered = 10_000

function neighbours(
  word: string,
  vector: Float32Array,
  lexicon: Lexicon,
  floor: TermFloor,
): Neighbour[] {
  const kept = remembered.get(lexicon) ?? new Map<string, Neighbour[]>()
  remembered.set(lexicon, kept)
  const found = kept.get(word) ?? nearest(vector, lexicon, floor)
  if (kept.size >= mostRemembered) kept.clear()
  kept.set(word, found)
  return found
}

/** The terms nearest to a vector, nearest first. */
export function nearest(vector: Float32Array, lexicon: Lexicon, floor: TermFloor): Neighbour[] {
  const { terms, vectors, dimensions } = lexicon
  const least = floor + fewestSimilarity * (1 - floor)
  const found: Neighbour[] = []
  for (let row = 0; row < terms.length; row += 1) {
    const cosine = dot(vector, vectors, row * dimensions)
    if (cosine >= least) {
      found.push({ term: terms[row] ?? '', similarity: (cosine - floor) / (1 - floor) })
    }
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostNeighbours)
}

/** How near a term of a lexicon is to a vector, as `nearest` counts it; 0 for a word that is none of its terms. */
export function nearness(
  term: string,
  vector: Float32Array,
  lexicon: Lexicon,
  floor: TermFloor,
): number {
  const row = rowsOf(lexicon).get(term)
  if (row === undefined) return 0
  const cosine = dot(vector, lexicon.vectors, row * lexicon.dimensions)
  return (cosine - floor) / (1 - floor)
}

const rows = new WeakMap<Lexicon, ReadonlyMap<string, number>>()

function rowsOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  const known = rows.get(lexicon)
  if (known !== undefined) return known
  const made = new Map(lexicon.terms.map((term, row) => [term, row]))
  rows.set(lexicon, made)
  return made
}

function dot(vector: Float32Array, matrix: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < vector.length; at += 4) {
    a += (vector[at] ?? 0) * (matrix[from + at] ?? 0)
    b += (vector[at + 1] ?? 0) * (matrix[from + at + 1] ?? 0)
    c += (vector[at + 2] ?? 0) * (matrix[from + at + 2] ?? 0)
    d += (vector[at + 3] ?? 0) * (matrix[from + at + 3] ?? 0)
  }
  return a + b + c + d
}

/** A single character is a part of words more often than a word. */
function telling(word: string): number {
  return /^\p{Script=Han}$/u.test(word) ? 0.5 : 1
}

/** Words that no term comes near weigh this share of what the rarest word does. */
const unknownShare = 0.5

function weigh(
  word: string,
  terms: ReadonlyMap<string, number>,
  lexicon: Lexicon,
  own: boolean,
): number {
  if (own) return information(word, lexicon)
  const best = Math.max(0, ...terms.values())
  const close = [...terms].filter(([term, value]) => value >= best * 0.9 && term !== word)
  if (close.length === 0) {
    return terms.has(word) ? information(word, lexicon) : unknownShare * rarest(lexicon)
  }
  return Math.min(...close.map(([term]) => information(term, lexicon)))
}

/** The information of a word that no paper holds, whichever language it is written in. */
const rarest = ({ allPassages }: Lexicon) => Math.log(1 + (allPassages + 0.5) / 0.5)

/** Inverse document frequency over passages, as BM25 takes it (Robertson and Zaragoza 2009). */
export function information(term: string, { frequency, passages }: Lexicon): number {
  const count = frequency.get(term) ?? 0
  return Math.log(1 + (passages - count + 0.5) / (count + 0.5))
}
