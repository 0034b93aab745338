/**
 * The words of the papers, language by language, with their vectors: what bridges a question's words
 * to the papers' own. They are counted anew once for each run that changed something.
 */
import type { Table } from '@lancedb/lancedb'
import { termsIn } from './columns.ts'
import { consistently } from './consistently.ts'
import type { Generation } from './generation.ts'
import { isDamaged, isLost } from './lost.ts'
import type { Index } from './open.ts'
import { optimizeTable } from './optimize.ts'
import { fromSearchTextRow } from './passage-rows.ts'
import type { Term } from './rows.ts'

/** In how many passages of each language each word stands. */
export type TermCounts = Map<string, Map<string, number>>

/** @param wordsOf the words of a passage's folded search text. */
export async function countTerms(
  { tables, writer }: Generation,
  wordsOf: (searchText: string) => Iterable<string>,
): Promise<TermCounts> {
  const documents = (await writer.index.current())?.documents
  const counts: TermCounts = new Map()
  const query = tables.passages.query().select(['documentId', 'version', 'language', 'searchText'])
  for await (const batch of query) {
    for (const row of batch) {
      const { documentId, version, language, searchText } = fromSearchTextRow(row.toJSON())
      if (documents?.get(documentId)?.version !== version) continue
      const words = counts.get(language) ?? new Map<string, number>()
      counts.set(language, words)
      for (const word of new Set(wordsOf(searchText))) words.set(word, (words.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Puts these terms in the place of those before, in one step. */
export async function writeTerms(
  { tables, writer }: Generation,
  terms: readonly Term[],
): Promise<void> {
  if (terms.length === 0) await tables.terms.delete('true')
  else await tables.terms.add(terms.map(toTermRow), { mode: 'overwrite' })
  await optimizeTable(tables.terms)
  await writer.settle()
}

/** False where a file of them is lost or damaged. */
export async function areTermsWhole(terms: Table): Promise<boolean> {
  try {
    await terms.query().select(['passages']).toArray()
    return true
  } catch (error) {
    if (isLost(error) || isDamaged(error)) return false
    throw error
  }
}

/** All terms; none before anything was indexed. */
export async function readTerms(index: Index): Promise<Term[]> {
  const terms = await consistently(index, async ({ tables }) => {
    const found: Term[] = []
    const query = tables.terms.query().select(['term', 'language', 'passages', 'vector'])
    for await (const batch of query) {
      for (const term of termsIn(batch)) found.push(term)
    }
    return found
  })
  return terms ?? []
}

function toTermRow({ term, language, passages, vector }: Term) {
  return { id: `${language}:${term}`, term, language, passages, vector }
}
