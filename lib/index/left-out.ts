/**
 * Documents that the reader took out. They are gone at once, also while papers are being indexed;
 * whoever writes to the index next clears away what is kept of them.
 */
import type { LeftOut } from '#lib/contract.ts'
import type { ShownDocument } from '#lib/document.ts'
import { removeDocuments } from './commit.ts'
import { getDocument } from './documents.ts'
import type { Generation } from './generation.ts'
import type { Index } from './open.ts'
import type { Entry } from './shelf-rows.ts'
import { isOut } from './show.ts'

/**
 * Takes a document out, and what was edited of it and the collections it is in forget it. It stays out
 * as long as its file has the bytes it has now, or until it is brought back.
 * @param isForGood tells documents that have no file of their own from which they can come back.
 * @returns the document as it was; null where there is none with this id.
 * @throws TenkyoError `index-busy`, `index-read-only`, `disk-full`
 */
export async function leaveOut(
  index: Index,
  id: string,
  isForGood: (document: ShownDocument) => boolean,
): Promise<ShownDocument | null> {
  const document = await getDocument(index, id)
  if (document === null) return null
  const { contentHash, origin, source, title } = document
  const kept = { contentHash, origin, source, title, since: new Date().toISOString() }
  const forGood = isForGood(document)
  await index.shelf.write(({ edits, collections }) => [
    { kind: 'out', id, value: { ...kept, forGood } },
    ...(edits.has(id) ? [{ kind: 'edit' as const, id, value: null }] : []),
    ...[...collections.values()]
      .filter(({ documents }) => documents.includes(id))
      .map(({ id: collection, ...rest }): Entry => {
        const documents = rest.documents.filter((one) => one !== id)
        return { kind: 'collection', id: collection, value: { ...rest, documents } }
      }),
  ])
  return document
}

/** Lets documents be seen again, as soon as they are in the index. */
export async function bringBack(index: Index, ids: readonly string[]): Promise<void> {
  const { leftOut } = await index.shelf.read()
  if (!ids.some((id) => leftOut.has(id))) return
  await index.shelf.write((shelf) =>
    ids.filter((id) => shelf.leftOut.has(id)).map((id) => ({ kind: 'out', id, value: null })),
  )
}

/** The documents that the reader took out and that can come back, latest first. */
export async function listLeftOut(index: Index): Promise<LeftOut[]> {
  const { leftOut } = await index.shelf.read()
  return [...leftOut.values()]
    .filter(({ forGood }) => !forGood)
    .map(({ contentHash: _, forGood: __, ...rest }) => rest)
    .sort((one, other) => (one.since > other.since ? -1 : 1))
}

/**
 * Clears away what is kept of documents that were taken out.
 * @returns how many there were.
 * @throws TenkyoError `disk-full`
 */
export async function clearLeftOut(generation: Generation): Promise<number> {
  const { index } = generation.writer
  const shelf = await index.shelf.read()
  const records = (await index.current())?.records ?? new Map()
  const ids = [...shelf.leftOut.keys()].filter((id) => {
    const record = records.get(id)
    return record !== undefined && isOut(record, shelf)
  })
  await removeDocuments(generation, ids)
  await bringBack(
    index,
    [...shelf.leftOut.values()].filter(({ forGood }) => forGood).map(({ id }) => id),
  )
  return ids.length
}
