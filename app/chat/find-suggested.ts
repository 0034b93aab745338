import type { Suggestions } from '#lib/contract.ts'
import { getJson } from '../library/fetch.ts'

/** More papers than this don't fit into an address. */
const mostNamed = 60

/**
 * The papers as the address of suggested questions names them, empty for all (undefined); null where
 * none are chosen, or too many to be named.
 */
export function nameDocuments(documents: readonly string[] | undefined): string | null {
  if (documents === undefined) return ''
  return documents.length === 0 || documents.length > mostNamed ? null : documents.join()
}

/** Questions that the papers answer well; null where none could be had, or `signal` fired. */
export async function findSuggested(
  query: { language: string; after?: string },
  named: string,
  signal: AbortSignal,
): Promise<Suggestions['questions'] | null> {
  const address = new URLSearchParams(named === '' ? query : { ...query, documents: named })
  try {
    const found = await getJson<Suggestions>(`/api/suggestions?${address}`, signal)
    return 'value' in found ? found.value.questions : null
  } catch (error) {
    if (!signal.aborted) throw error
    return null
  }
}
