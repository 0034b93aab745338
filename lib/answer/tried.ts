/** Tries a question on the papers before it is offered to a reader. */
import type { Answer } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import { termSpans } from '#lib/text/term-spans.ts'
import { answer } from './answer.ts'
import { afterReaders } from './turns-to-search.ts'

/**
 * What the papers themselves answer to a question; no language model is asked, and readers' own
 * questions go first.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`; the reason of `signal` once that has fired
 */
export async function tried(
  library: Library,
  request: { question: string; documents: string[] | undefined },
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  await afterReaders(signal)
  const asked = { ...request, generator: 'extractive' as const }
  for await (const event of answer(library, asked, { isTrial: true })) {
    if (event.type === 'answer-end') return event.answer
  }
  throw new Error(`"${request.question}" was not answered.`)
}

/**
 * True where nothing is missing, several sentences answer, and those of the paper that the question
 * is from are among them and use its words.
 */
export function isAnsweredWell(
  { outcome, missing, statements, terms }: Answer,
  documentId: string,
): boolean {
  const quotes = statements.flatMap(({ citations }) => citations)
  const telling = quotes.filter(({ quote }) => termSpans(quote, terms).length > 0)
  return (
    outcome === 'answered' &&
    missing.length === 0 &&
    telling.length >= Math.max(2, quotes.length / 2) &&
    telling.some((one) => one.documentId === documentId)
  )
}
