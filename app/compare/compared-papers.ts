import type { Document } from '#lib/contract.ts'
import type { Compared } from './address.ts'

/**
 * The papers that an address asks for, in the order of the library, and how many of them it has no
 * more. An address that asks for nothing yet takes those that are `ticked` for the conversation.
 */
export function comparedPapers(
  library: readonly Document[],
  compared: Compared | null,
  ticked: ReadonlySet<string>,
): { papers: readonly Document[]; lost: number } {
  const named = compared?.documents ?? null
  if (named !== null) {
    const wanted = new Set(named)
    const papers = library.filter(({ id }) => wanted.has(id))
    return { papers, lost: wanted.size - papers.length }
  }
  const isBegun = compared !== null && compared.topics.length > 0
  return { papers: isBegun ? library : library.filter(({ id }) => ticked.has(id)), lost: 0 }
}
