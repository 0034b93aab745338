import type { Evidence } from '#lib/contract.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import type { PaperAtHand } from './compare-evidence.ts'
import type { FindPaper } from './verify.ts'

/**
 * Finds papers in indexes: in each the one by its id, else one with the same bytes under another name.
 * The first index that has the very version wins, else the first that has the paper at all.
 */
export async function papersAtHand(indexes: readonly Index[]): Promise<FindPaper> {
  const shelves = await Promise.all(
    indexes.map(async (index) => ({ index, documents: await listDocuments(index) })),
  )
  const texts = new Map<string, Promise<PaperAtHand | null>>()

  async function read(index: Index, id: string, contentHash: string): Promise<PaperAtHand | null> {
    const text = await getText(index, id)
    if (text === null) return null
    const { version, pages } = text
    const passages = await readPassagesOf(index, id)
    return { version, contentHash, text: text.text, pages, passages }
  }

  return async ({ documentId, version, contentHash }: Evidence) => {
    const found = shelves.flatMap(({ index, documents }, shelf) => {
      const same = documents.filter((one) => one.contentHash === contentHash)
      const named = documents.filter((one) => one.id === documentId)
      return [...named, ...same].map((paper) => ({ index, shelf, paper }))
    })
    const best = found.find(({ paper }) => paper.version === version) ?? found[0]
    if (best === undefined) return null
    const key = `${best.shelf}:${best.paper.id}`
    const reading = texts.get(key) ?? read(best.index, best.paper.id, best.paper.contentHash)
    texts.set(key, reading)
    return reading
  }
}
