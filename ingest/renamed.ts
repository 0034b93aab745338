import type { DocumentRecord } from '#lib/document.ts'
import { inheritShelf } from '#lib/index/inherit.ts'
import type { HoldingRun } from './run.ts'

/**
 * Hands what the reader put right and collected from papers that are gone on to those that hold the same
 * bytes and are new: their files have another name or folder now.
 * @param gone before anything of them is taken away.
 */
export async function carryOver(
  { known, generation }: HoldingRun,
  gone: readonly DocumentRecord[],
) {
  if (gone.length === 0) return
  const { index } = generation.writer
  const documents = (await index.current())?.records.values() ?? []
  const fresh = new Map<string, string>()
  for (const { id, contentHash } of documents) if (!known.has(id)) fresh.set(contentHash, id)
  const heirs = gone.flatMap(({ id, contentHash }): [string, string][] => {
    const heir = fresh.get(contentHash)
    return heir === undefined ? [] : [[id, heir]]
  })
  await inheritShelf(index, new Map(heirs))
}
