import type { PageResponse } from '#lib/contract.ts'
import type { PlacedLine } from '#lib/document.ts'
import { getJson } from '../../library/fetch.ts'

export type PageLines = { of(number: number): Promise<readonly PlacedLine[]> }

/** How many pages' lines are kept. */
const most = 200

/**
 * The lines of a paper's pages, each page asked for once. A page whose lines cannot be had, or that
 * another version of the paper has by now, has none.
 */
export function readPageLines(documentId: string, version: string): PageLines {
  const asked = new Map<number, Promise<readonly PlacedLine[]>>()
  return {
    of(number) {
      const known = asked.get(number)
      if (known !== undefined) return known
      const lines = readLines(documentId, version, number)
      asked.set(number, lines)
      for (const oldest of asked.keys()) {
        if (asked.size <= most) break
        asked.delete(oldest)
      }
      return lines
    },
  }
}

async function readLines(
  documentId: string,
  version: string,
  number: number,
): Promise<readonly PlacedLine[]> {
  const path = `/api/documents/${encodeURIComponent(documentId)}/pages/${number}`
  const answer = await getJson<PageResponse>(path)
  return 'problem' in answer || answer.value.version !== version ? [] : answer.value.lines
}
