/**
 * Cosines mean something else with every embedder: those of one lie between .7 and .9 where another's
 * lie between 0 and .6. What two texts have in common that have nothing to do with one another is
 * taken when papers are indexed, and likeness counts from there.
 */
import { z } from 'zod'

export const calibrationSchema = z.object({
  /** The mean cosine of the papers' sentences with questions about something else. */
  sentenceFloor: z.number(),
  /** The mean cosine of two terms of the papers. */
  termFloor: z.number(),
  /** Names the papers, by their versions, that terms and floors were taken from. */
  papers: z.string(),
})

export type Calibration = z.infer<typeof calibrationSchema>

/** Questions that papers of the kind Tenkyo is for don't answer, in the languages it is asked in. */
export const unrelatedQuestions: readonly string[] = [
  '味噌汁をおいしく作るにはどうすればよいですか',
  '猫が夜中に鳴くのはなぜですか',
  '自転車のパンクを直す手順を教えてください',
  '一番長い素数は何桁ですか',
  'How do I bake bread without an oven?',
  'Which plants grow well in a shady garden?',
  'How can I learn to play the guitar quickly?',
  'What is the boiling point of mercury?',
  '怎样腌制泡菜才好吃？',
  '跑步前应该做哪些热身运动？',
]

/** How many vectors of each side are looked at. */
const sampled = 400

/**
 * The mean cosine between the vectors of two lists, over an even sample of both; a vector is not
 * compared with itself. The sum over all pairs is the product of the two lists' sums.
 */
export function meanCosine(some: readonly Float32Array[], others: readonly Float32Array[]): number {
  const [these, those] = [sample(some), sample(others)]
  const among = new Set(those)
  const same = these.filter((vector) => among.has(vector))
  const pairs = these.length * those.length - same.length
  if (pairs === 0) return 0
  const own = same.reduce((total, vector) => total + dot(vector, vector), 0)
  return (dot(sumOf(these), sumOf(those)) - own) / pairs
}

function sumOf(vectors: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) {
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0)
  }
  return sum
}

function dot(one: Float32Array | Float64Array, other: Float32Array | Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function sample(vectors: readonly Float32Array[]): Float32Array[] {
  const step = Math.max(1, Math.floor(vectors.length / sampled))
  return vectors.filter((_, at) => at % step === 0)
}
