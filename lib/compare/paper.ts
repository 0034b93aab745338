import type { Evidence } from '#lib/answer/evidence.ts'
import { prepare } from '#lib/answer/prepare.ts'
import type { Question } from '#lib/answer/question.ts'
import { lookAgain } from '#lib/answer/second-look.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import type { Library } from '#lib/library.ts'
import { bearingOf } from './bearing.ts'
import type { FacetGroup } from './facets.ts'

/**
 * Every sentence of a paper, scored by how far it bears on a topic, best first: no search decides
 * which ones are looked at, so that what is not among them is not in the paper.
 */
export async function scorePaper(
  { index }: Library,
  question: Question,
  sought: Sought,
  groups: readonly FacetGroup[],
  documentId: string,
): Promise<Evidence[]> {
  const passages = await readPassagesOf(index, documentId)
  const unsearched = { ranks: { vector: null, text: null }, cosine: null }
  return lookAgain(question, sought, passages.map(prepare), () => unsearched)
    .map((one) => ({ ...one, score: bearingOf(one, groups) }))
    .sort((one, other) => other.score - one.score)
}
