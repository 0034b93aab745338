import { suggest } from '#lib/answer/suggest.ts'
import { questionOn, topicOf, topicsOf } from '#lib/answer/topics.ts'
import { tried } from '#lib/answer/tried.ts'
import type { Answer, SuggestionsQuery } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { getText } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'

const fewest = 3
const most = 5
const mostTried = 12

/**
 * Questions that a paper was found to answer, in its language where questions are put in it, else in
 * English: those that are suggested for it, and where they are few, on parts of it whose own sentences
 * answer. None where none was found.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`
 */
export async function questionsFor(library: Library, record: DocumentRecord): Promise<string[]> {
  const language = record.language === 'ja' ? 'ja' : 'en'
  const documents = [record.id]
  const suggested = await suggest(library, { language, documents })
  const found = suggested.map(({ question }) => question).slice(0, most)
  if (found.length >= fewest) return found
  const text = await getText(library.index, record.id)
  const topics = text === null ? [] : topicsOf(record, text, language)
  for (const topic of topics.slice(0, mostTried)) {
    if (found.length === fewest) break
    const question = questionOn(topic, language)
    if (found.includes(question)) continue
    const answer = await tried(library, { question, documents })
    if (answersFrom(answer, topic, language)) found.push(question)
  }
  return found
}

/** True where nothing is missing, and a sentence under the heading that the topic is from answers. */
function answersFrom(
  { outcome, missing, statements }: Answer,
  topic: string,
  language: SuggestionsQuery['language'],
): boolean {
  const isUnder = (heading: string) =>
    topicOf(heading, language)?.toLowerCase() === topic.toLowerCase()
  const own = statements
    .flatMap(({ citations }) => citations)
    .filter(({ headings }) => headings.some(isUnder))
  return outcome === 'answered' && missing.length === 0 && own.length > 0
}
