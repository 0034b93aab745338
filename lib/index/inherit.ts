import type { Index } from './open.ts'
import type { Entry, Shelf } from './shelf-rows.ts'

/**
 * Gives what is kept of documents to others, where those have nothing of their own yet.
 * @param heirs by the id of who had it.
 * @throws TenkyoError `index-busy`, `disk-full`
 */
export async function inheritShelf(
  index: Index,
  heirs: ReadonlyMap<string, string>,
): Promise<void> {
  const shelf = await index.shelf.read()
  const isKept = [...heirs.keys()].some((id) => shelf.edits.has(id) || shelf.collectionsOf.has(id))
  if (isKept) await index.shelf.write((shelf) => inherited(shelf, heirs))
}

function inherited(shelf: Shelf, heirs: ReadonlyMap<string, string>): Entry[] {
  const edits = [...heirs].flatMap(([id, heir]): Entry[] => {
    const edit = shelf.edits.get(id)
    if (edit === undefined || shelf.edits.has(heir)) return []
    return [
      { kind: 'edit', id: heir, value: edit },
      { kind: 'edit', id, value: null },
    ]
  })
  const collections = [...shelf.collections.values()].flatMap(({ id, ...rest }): Entry[] => {
    if (!rest.documents.some((one) => heirs.has(one))) return []
    const documents = [...new Set(rest.documents.map((one) => heirs.get(one) ?? one))]
    return [{ kind: 'collection', id, value: { ...rest, documents } }]
  })
  return [...edits, ...collections]
}
