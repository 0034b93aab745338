import type { Evidence } from './evidence.ts'
import { cosine } from './score.ts'

/** An answer without a model holds no more statements than this, none longer. */
export const mostStatements = 5
export const longestStatement = 300

/** A sentence that falls this far behind the best one is left out. */
const leastOfBest = 0.4

/**
 * The statements of an answer made of the papers' own sentences: the best first, no two that say the
 * same. Where a question compares papers, each paper has its turn before any has a second one.
 * @param evidence best first
 * @param floor the cosine of texts that have nothing to do with one another
 */
export function choose(
  evidence: readonly Evidence[],
  compares: boolean,
  floor: number,
): Evidence[] {
  const best = evidence[0]?.score ?? 0
  const chosen: Evidence[] = []
  for (const one of inTurn(evidence.filter(canStand), compares)) {
    if (chosen.length === mostStatements) break
    if (one.score < best * leastOfBest) continue
    const [twin, ...more] = chosen.filter((other) => repeats(one, other, floor))
    if (twin === undefined) chosen.push(one)
    else if (more.length === 0 && isSigned(one) && !isSigned(twin)) {
      chosen[chosen.indexOf(twin)] = one
    }
  }
  return chosen
}

/** How many sentences a refusal offers. */
const mostNearest = 3

/** A heading or a list's entry is worth showing where it carries this share of the question. */
const tellingShare = 0.75

/**
 * What a refusal offers: the sentences that come nearest, however far they are, no two that say the
 * same. What can't stand as a statement leads on too, where it has most of the question's words.
 * @param evidence best first
 * @param floor the cosine of texts that have nothing to do with one another
 */
export function nearestOf(evidence: readonly Evidence[], floor: number): Evidence[] {
  const nearest: Evidence[] = []
  for (const one of evidence) {
    if (nearest.length === mostNearest) break
    const isShort = one.sentence.text.length <= longestStatement
    if (!canStand(one) && !(isShort && one.coverage >= tellingShare)) continue
    if (!nearest.some((other) => repeats(one, other, floor))) nearest.push(one)
  }
  return nearest
}

/** True for a sentence that may stand as a statement. */
export function canStand({ sentence }: Evidence): boolean {
  return sentence.sentence.statable && sentence.text.length <= longestStatement
}

/** The papers in the order of their best sentence, one sentence each a round. */
function inTurn(evidence: readonly Evidence[], compares: boolean): readonly Evidence[] {
  if (!compares) return evidence
  const papers = Map.groupBy(evidence, ({ found }) => found.prepared.passage.documentId)
  const rounds = [...papers.values()]
  const longest = Math.max(0, ...rounds.map((paper) => paper.length))
  return Array.from({ length: longest }, (_, round) =>
    rounds.flatMap((paper) => paper[round] ?? []),
  ).flat()
}

const isSigned = ({ found }: Evidence) => found.prepared.passage.holder !== null

/** From here on two sentences say the same. */
const sameWords = 0.6
const sameMeaning = 0.92

/** True for two sentences that say the same, in their words or in their meaning. */
export function repeats(a: Evidence, b: Evidence, floor: number): boolean {
  const likeness = (cosine(a.sentence.vector, b.sentence.vector) - floor) / (1 - floor)
  return likeness >= sameMeaning || overlap(ownTerms(a), ownTerms(b)) >= sameWords
}

function ownTerms({ sentence }: Evidence): Set<string> {
  return new Set([...sentence.terms].flatMap(([term, share]) => (share === 1 ? [term] : [])))
}

/** The share of the longer one's terms that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, Math.max(a.size, b.size))
}
