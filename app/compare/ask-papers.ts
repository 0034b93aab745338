import type { ComparisonLine, ComparisonRequest } from '#lib/contract.ts'
import { readProblem, unreachable } from '../library/fetch.ts'
import { readLines } from '../library/read-lines.ts'

/** Puts a question to papers, and gives the lines of the answer as they come. */
export type AskPapers = (
  request: ComparisonRequest,
  signal: AbortSignal,
) => AsyncIterable<ComparisonLine>

/**
 * The lines of a comparison as the server makes them. What keeps it from coming to its end is its last
 * line; only what `signal` ends is thrown.
 */
export const askPapers: AskPapers = async function* (request, signal) {
  try {
    const response = await fetch('/api/compare', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
      body: JSON.stringify(request),
      signal,
    })
    if (!response.ok || response.body === null) {
      yield { error: readProblem(await response.text()) }
      return
    }
    for await (const line of readLines<ComparisonLine>(response.body)) {
      yield line
      if ('done' in line || 'error' in line) return
    }
  } catch (error) {
    if (signal.aborted) throw error
  }
  yield { error: unreachable }
}
