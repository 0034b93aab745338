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

/** The mean cosine between the vectors of two lists, over an even sample of both. */
export function meanCosine(some: readonly Float32Array[], others: readonly Float32Array[]): number {
  let sum = 0
  let pairs = 0
  for (const one of sample(some)) {
    for (const other of sample(others)) {
      if (one === other) continue
      sum += one.reduce((total, value, at) => total + value * (other[at] ?? 0), 0)
      pairs += 1
    }
  }
  return pairs === 0 ? 0 : sum / pairs
}

function sample(vectors: readonly Float32Array[]): Float32Array[] {
  const step = Math.max(1, Math.floor(vectors.length / sampled))
  return vectors.filter((_, at) => at % step === 0)
}
