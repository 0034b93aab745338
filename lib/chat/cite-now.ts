import { citeWords } from '#lib/answer/cite.ts'
import type { Citation, ShownDocument, Span } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { readAdjacent, readPassagesAt } from '#lib/index/passages.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'

/** Words that are looked for at one place of a paper. */
export type Words = { paper: ShownDocument; span: Span; quote: string }

/**
 * The citation of each of these words in its paper as it is now, in the same order; null where they do
 * not stand at their place, or the paper is another by now.
 */
export async function citeNow(
  index: Index,
  wanted: readonly Words[],
): Promise<(Citation | null)[]> {
  const passages = await readPassagesAt(
    index,
    wanted.map(({ paper, span }) => ({ documentId: paper.id, start: span.start })),
  )
  const adjacent = await readAdjacent(index, passages)
  const byPaper = Map.groupBy(passages, ({ documentId }) => documentId)
  for (const those of byPaper.values()) those.sort((one, other) => one.start - other.start)
  return wanted.map(({ paper, span, quote }) => {
    const those = byPaper.get(paper.id) ?? []
    const passage = those[firstEndingAfter(those, span.start)]
    if (passage === undefined || passage.version !== paper.version) return null
    return citeWords({ record: paper, passage, span, quote, adjacent })
  })
}
