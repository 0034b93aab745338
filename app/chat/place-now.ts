import type { Anchor } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { type Place, placeOf } from '../source/open-source.tsx'

/** An anchor whose words the paper doesn't have any more. */
export type LostAnchor = Anchor & { state: 'changed' | 'gone' }

/** True where the quote as it was kept stands in no paper now. */
export function isLost(anchor: Anchor | undefined): anchor is LostAnchor {
  return anchor?.state === 'changed' || anchor?.state === 'gone'
}

/**
 * Where a citation leads now: the place that its words have, else the paper that had them; null where
 * the paper is gone.
 */
export function placeNow(citation: Citation, anchor: Anchor | undefined): Place | null {
  if (anchor === undefined) return placeOf(citation)
  switch (anchor.state) {
    case 'gone':
      return null
    case 'changed':
      return anchor.now === null
        ? { documentId: citation.documentId, quoted: null }
        : placeOf(anchor.now)
    default:
      return placeOf(anchor.now ?? citation)
  }
}
