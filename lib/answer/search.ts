import type { PassageHit, SearchRequest } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Library } from '#lib/library.ts'
import { toHit } from './hits.ts'
import { readQuestion } from './question.ts'
import { retrieve } from './retrieve.ts'

/**
 * The passages that a question would be answered from, best first.
 * @throws TenkyoError `question-empty`
 */
export async function search(library: Library, request: SearchRequest): Promise<PassageHit[]> {
  if (!/[\p{L}\p{N}]/u.test(request.query)) {
    throw new TenkyoError('question-empty', 'The query is empty.', {
      hint: 'Search for words that your papers may hold.',
    })
  }
  const { found, records } = await retrieve(library, readQuestion(request.query), request.documents)
  return found.slice(0, request.limit).flatMap((one) => toHit(one, records) ?? [])
}
