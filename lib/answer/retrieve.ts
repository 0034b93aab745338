/**
 * Finds what a question may be answered from: both legs apart within each language of the papers,
 * then a second look at the sentences, which settles the order.
 */
import type { DocumentRecord } from '#lib/document.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import type { Evidence, Found } from './evidence.ts'
import { searchLanguage } from './legs.ts'
import type { Expansion } from './lexicon.ts'
import type { Question } from './question.ts'
import { seekIn } from './sought.ts'

export type Retrieval = {
  /** The documents that were searched, by id. */
  records: ReadonlyMap<string, DocumentRecord>
  searched: { documents: number; passages: number }
  /** The language that most of the searched passages are written in. */
  mainLanguage: string
  /** Best first. */
  found: Found[]
  /** Best first. */
  evidence: Evidence[]
  /** What the question's words found in the papers of each language. */
  expansions: ReadonlyMap<string, readonly Expansion[]>
  /** The cosine of a question and a sentence that have nothing to do with one another. */
  sentenceFloor: number
}

/**
 * Searches the papers, or those of them that are named.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`
 */
export async function retrieve(
  library: Library,
  question: Question,
  documentIds: readonly string[] | undefined,
): Promise<Retrieval> {
  const records = await recordsOf(library, documentIds)
  const languages = new Set([...records.values()].map(({ language }) => language))
  const { sought, calibration } = await seekIn(library, question, languages)
  const expansions = new Map([...sought].map(([language, { expanded }]) => [language, expanded]))
  const parts = [...sought.values()].map((one) =>
    searchLanguage(library, question, one, documentIds),
  )
  const evidence = (await Promise.all(parts)).flat().sort((a, b) => b.score - a.score)
  return {
    records,
    searched: {
      documents: records.size,
      passages: [...records.values()].reduce((sum, { passages }) => sum + passages, 0),
    },
    mainLanguage: mainLanguageOf(records.values()),
    found: [...new Set(evidence.map(({ found }) => found))].sort((a, b) => b.score - a.score),
    evidence,
    expansions,
    sentenceFloor: calibration.sentenceFloor,
  }
}

/** The language that most of the passages of these documents are written in. */
export function mainLanguageOf(records: Iterable<DocumentRecord>): string {
  const counts = new Map<string, number>()
  for (const { language, passages } of records) {
    counts.set(language, (counts.get(language) ?? 0) + passages)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'und'
}

async function recordsOf(
  { index }: Library,
  documentIds: readonly string[] | undefined,
): Promise<Map<string, DocumentRecord>> {
  const asked = documentIds === undefined ? null : new Set(documentIds)
  const documents = await listDocuments(index)
  return new Map(
    documents.filter(({ id }) => asked === null || asked.has(id)).map((one) => [one.id, one]),
  )
}
