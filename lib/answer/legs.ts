/**
 * Both ways of searching within one language of the papers, and a second look at the sentences of
 * what they find.
 */
import { readPassages } from '#lib/index/passages.ts'
import { searchText, searchVectors } from '#lib/index/search.ts'
import type { Library } from '#lib/library.ts'
import type { Evidence } from './evidence.ts'
import { prepare } from './prepare.ts'
import type { Question } from './question.ts'
import { lookAgain } from './second-look.ts'
import type { Sought } from './sought.ts'

/** How many passages each leg looks up. */
const depth = 40

/** Every sentence of the passages that either leg finds, scored; in no order. */
export async function searchLanguage(
  { index }: Library,
  question: Question,
  sought: Sought,
  documentIds: readonly string[] | undefined,
): Promise<Evidence[]> {
  const { vector, expanded, language } = sought
  const options = { limit: depth, documentIds, language }
  const terms = [...new Set(expanded.flatMap(({ terms: candidates }) => [...candidates.keys()]))]
  const [near, matched] = await Promise.all([
    searchVectors(index, vector, options),
    terms.length === 0 ? [] : searchText(index, terms.join(' '), options),
  ])
  const byVector = new Map(near.map((hit) => [hit.id, hit]))
  const byText = new Map(matched.map((hit) => [hit.id, hit]))
  const passages = await readPassages(index, [...new Set([...byVector.keys(), ...byText.keys()])])
  return lookAgain(question, sought, passages.map(prepare), (id) => ({
    ranks: { vector: byVector.get(id)?.rank ?? null, text: byText.get(id)?.rank ?? null },
    cosine: byVector.get(id)?.score ?? null,
  }))
}
