import type { Evidence } from './evidence.ts'

/**
 * The characters of evidence that a model is shown: with all around it, some 16,000 tokens at most;
 * then, where that is more than it takes, some 4,000.
 */
export const materialRoom = { most: 7_000, least: 1_500 }
/** More sentences than this no small model keeps in mind. */
const mostSentences = 60
/** What falls this far behind the best only distracts. */
const leastOfBest = 0.3
/** A sentence that is longer is mostly none (a table, a run of names). */
const longestSentence = 700

/**
 * What a model is shown: what an extractive answer would quote, then the best of the rest while there
 * is room, each with the sentences before and after it, which say what it speaks of; in the order of
 * the papers' own texts.
 * @param chosen what an extractive answer quotes
 * @param evidence best first
 * @param room how many characters it may have
 */
export function chooseMaterial(
  chosen: readonly Evidence[],
  evidence: readonly Evidence[],
  room: number,
): Evidence[] {
  const least = (evidence[0]?.score ?? 0) * leastOfBest
  const usable = evidence.filter(
    ({ sentence: { sentence, text } }) => sentence.statable && text.length <= longestSentence,
  )
  const byPassage = Map.groupBy(usable, passageOf)
  const material = new Set<Evidence>()
  let left = room
  for (const best of [...chosen, ...usable.filter(({ score }) => score >= least)]) {
    for (const one of [best, ...neighbours(best, byPassage.get(passageOf(best)) ?? [])]) {
      const { length } = one.sentence.text
      if (material.has(one) || length > left || material.size === mostSentences) continue
      material.add(one)
      left -= length
    }
  }
  const papers = [...new Set([...material].map(paperOf))]
  return [...material].sort(
    (a, b) => papers.indexOf(paperOf(a)) - papers.indexOf(paperOf(b)) || startOf(a) - startOf(b),
  )
}

/** What stands right before and after a sentence in its passage. */
function neighbours(one: Evidence, passage: readonly Evidence[]): Evidence[] {
  const { sentences } = one.found.prepared.passage
  const at = sentences.findIndex(({ start }) => start === startOf(one))
  const starts = [sentences[at - 1]?.start, sentences[at + 1]?.start]
  return passage.filter((other) => starts.includes(startOf(other)))
}

const passageOf = ({ found }: Evidence) => found.prepared.passage.id
const paperOf = ({ found }: Evidence) => found.prepared.passage.documentId
const startOf = ({ sentence }: Evidence) => sentence.sentence.start
