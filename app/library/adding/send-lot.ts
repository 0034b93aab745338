import type { IngestEvent } from '#lib/contract.ts'
import { type Problem, readProblem, unreachable } from '../fetch.ts'
import { readLines } from '../read-lines.ts'
import type { Item } from './item.ts'

/** What came back for a lot of files: a line for one of them, or what kept them all from being read. */
export type Reply = { event: IngestEvent } | { problem: Problem }

/**
 * Sends files in one request and gives the server's lines as they come. Ends with a problem where the
 * server refuses the whole or breaks off; never throws but for an abort.
 */
export async function* sendLot(lot: readonly Item[], signal: AbortSignal): AsyncGenerator<Reply> {
  const form = new FormData()
  for (const { file, source } of lot) {
    form.append('files', file)
    form.append('paths', source)
  }
  if (lot[0]?.ocr) form.append('ocr', 'auto')
  try {
    const response = await fetch('/api/documents', { method: 'POST', body: form, signal })
    if (response.ok && response.body !== null) {
      for await (const event of readLines<IngestEvent>(response.body)) yield { event }
    } else {
      yield { problem: readProblem(await response.text()) }
    }
  } catch (error) {
    if (signal.aborted) throw error
    yield { problem: unreachable }
  }
}
