import type { Evidence } from './evidence.ts'

/** The characters of evidence that a model is shown: with all around it, some 16,000 tokens at most. */
export const materialRoom = 7_000
/** More sentences than this no small model keeps in mind. */
const mostSentences = 80
/** A passage whose best sentence falls this far behind the best of all only distracts. */
const leastOfBest = 0.15
/** A sentence that is longer is mostly none (a table, a run of names). */
const longestSentence = 700

/**
 * What a model is shown: the passages of the best sentences, whole while there is room, so that each
 * sentence stands among its neighbours; in the order of the papers' own texts.
 * @param evidence best first
 */
export function chooseMaterial(evidence: readonly Evidence[], room = materialRoom): Evidence[] {
  const least = (evidence[0]?.score ?? 0) * leastOfBest
  const byPassage = Map.groupBy(evidence.filter(isStatable), passageOf)
  const chosen: Evidence[] = []
  let left = room
  for (const sentences of byPassage.values()) {
    if (Math.max(...sentences.map(({ score }) => score)) < least) continue
    for (const one of sentences) {
      const { length } = one.sentence.text
      if (length > longestSentence || length > left || chosen.length === mostSentences) continue
      chosen.push(one)
      left -= length
    }
  }
  const papers = [...new Set(chosen.map(paperOf))]
  return chosen.sort(
    (a, b) => papers.indexOf(paperOf(a)) - papers.indexOf(paperOf(b)) || startOf(a) - startOf(b),
  )
}

const isStatable = ({ sentence }: Evidence) => sentence.sentence.statable
const passageOf = ({ found }: Evidence) => found.prepared.passage.id
const paperOf = ({ found }: Evidence) => found.prepared.passage.documentId
const startOf = ({ sentence }: Evidence) => sentence.sentence.start
