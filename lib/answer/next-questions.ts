import type { Answer, Suggestions, SuggestionsQuery } from '#lib/contract.ts'
import { getDocument, getText } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import { candidatesAfter, type QuotedPaper } from './next-candidates.ts'
import { isAnsweredWell, tried } from './tried.ts'

const mostOffered = 3
const mostTried = 8

/**
 * Up to three questions that go on from `after`, each tried on the papers: they answer it well, and
 * with other places than were shown already. None where `after` itself is not answered.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`; the reason of `signal` once that has fired
 */
export async function nextQuestions(
  library: Library,
  { language, documents, after }: SuggestionsQuery & { after: string },
  signal: AbortSignal,
): Promise<Suggestions['questions']> {
  const answered = await tried(library, { question: after, documents }, signal)
  const citations = answered.statements.flatMap((statement) => statement.citations)
  const papers = await quotedPapers(
    library,
    citations.map(({ documentId }) => documentId),
  )
  const candidates = candidatesAfter({ question: after, language, citations, papers })
  const offered: Suggestions['questions'] = []
  const shown = new Set(placesOf(answered))
  for (const candidate of candidates.slice(0, mostTried)) {
    const given = await tried(library, { question: candidate.question, documents }, signal)
    const places = placesOf(given)
    const isNew = places.filter((place) => shown.has(place)).length <= places.length / 2
    const { question, documentId, naming = () => true } = candidate
    if (!isNew || !isAnsweredWell(given, documentId)) continue
    if (!naming(given.statements[0]?.text ?? '')) continue
    offered.push({ question, documentId })
    for (const place of places) shown.add(place)
    if (offered.length === mostOffered) break
  }
  return offered
}

const placesOf = ({ statements }: Answer) =>
  statements.flatMap(({ citations }) =>
    citations.map(({ documentId, start }) => `${documentId} ${start}`),
  )

async function quotedPapers({ index }: Library, ids: readonly string[]): Promise<QuotedPaper[]> {
  const papers = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const [record, text] = [await getDocument(index, id), await getText(index, id)]
      return record === null || text === null
        ? []
        : [{ id, language: record.language, sections: text.sections, text: text.text }]
    }),
  )
  return papers.flat()
}
