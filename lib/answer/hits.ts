import type { PassageHit } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import type { Evidence, Found, Retrieval } from './retrieve.ts'

/** What was found as the inspector shows it: the ranks of both legs, used or not and why. */
export function passageHits(
  { found }: Retrieval,
  chosen: readonly Evidence[],
  records: ReadonlyMap<string, DocumentRecord>,
): PassageHit[] {
  const used = new Set(chosen.map((one) => one.found))
  return found.flatMap((one, at) => {
    const hit = toHit(one, records)
    if (hit === null) return []
    const isUsed = used.has(one)
    return [{ ...hit, used: isUsed, reason: isUsed ? 'quoted' : reason(at, chosen.length) }]
  })
}

function reason(at: number, statements: number): string {
  if (statements === 0) return 'too-weak'
  return at < statements ? 'repeated' : 'ranked-below'
}

/** A found passage by itself, not yet used or left out. */
export function toHit(
  { prepared, ranks, score }: Found,
  records: ReadonlyMap<string, DocumentRecord>,
): PassageHit | null {
  const { documentId, start, end, page, headings, text } = prepared.passage
  const record = records.get(documentId)
  if (record === undefined) return null
  const { source, title } = record
  return {
    ...{ documentId, source, title, start, end, page, headings, text, score, ranks },
    used: null,
    reason: null,
  }
}
