import type { PassageHit } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { canStand, repeats } from './choose.ts'
import type { Evidence, Found } from './evidence.ts'
import type { Retrieval } from './retrieve.ts'

/** What was found as the inspector shows it: the ranks of both legs, used or not and why. */
export function passageHits(
  { found, evidence, records, sentenceFloor }: Retrieval,
  chosen: readonly Evidence[],
): PassageHit[] {
  const used = new Set(chosen.map((one) => one.found))
  const bestOf = new Map<Found, Evidence>()
  for (const one of evidence.filter(canStand)) {
    if (!bestOf.has(one.found)) bestOf.set(one.found, one)
  }
  return found.flatMap((one) => {
    const hit = toHit(one, records)
    if (hit === null) return []
    const isUsed = used.has(one)
    return [
      {
        ...hit,
        used: isUsed,
        reason: isUsed ? 'quoted' : reason(bestOf.get(one), chosen, sentenceFloor),
      },
    ]
  })
}

/** Why a passage was left out. */
function reason(best: Evidence | undefined, chosen: readonly Evidence[], floor: number): string {
  if (best === undefined) return 'nothing-to-quote'
  if (chosen.length === 0) return 'too-weak'
  return chosen.some((other) => repeats(best, other, floor)) ? 'repeated' : 'ranked-below'
}

/** A found passage by itself, not yet used or left out. */
export function toHit(
  { prepared, ranks, score }: Found,
  records: ReadonlyMap<string, DocumentRecord>,
): PassageHit | null {
  const { documentId, start, end, pages, headings, text } = prepared.passage
  const page = pages[0]?.number ?? null
  const record = records.get(documentId)
  if (record === undefined) return null
  const { source, title } = record
  return {
    ...{ documentId, source, title, start, end, page, headings, text, score, ranks },
    used: null,
    reason: null,
  }
}
