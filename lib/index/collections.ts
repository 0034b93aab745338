/**
 * Papers that a reader puts together. A collection keeps the ids it was given; it shows those of which
 * there is a document, so a paper that was away for a while is in it again.
 */
import { randomBytes } from 'node:crypto'
import type { Collection, CollectionPatch, NewCollection } from '#lib/contract.ts'
import { documentNotFound, TenkyoError } from '#lib/errors.ts'
import { fold } from '#lib/text/fold.ts'
import type { Index } from './open.ts'
import type { KeptCollection, Shelf } from './shelf-rows.ts'

/** All collections, oldest first. */
export async function listCollections(index: Index): Promise<Collection[]> {
  const known = await knownIn(index)
  const { collections } = await index.shelf.read()
  return [...collections.values()].map((one) => shown(one, known))
}

/**
 * @throws TenkyoError `collection-exists` where the name is taken, `document-not-found`,
 *   `index-busy`, `index-read-only`, `disk-full`
 */
export async function createCollection(
  index: Index,
  { name, documents }: NewCollection,
): Promise<Collection> {
  const known = await knownIn(index)
  checkKnown(documents, known)
  const id = randomBytes(8).toString('hex')
  const value = { name, documents: [...new Set(documents)], since: new Date().toISOString() }
  await index.shelf.write((shelf) => {
    checkFree(name, shelf)
    return [{ kind: 'collection', id, value }]
  })
  return shown({ id, ...value }, known)
}

/**
 * Gives a collection another name, puts documents into it and takes them out.
 * @throws TenkyoError `collection-not-found`, `collection-exists` where the name is taken,
 *   `document-not-found`, `index-busy`, `index-read-only`, `disk-full`
 */
export async function changeCollection(
  index: Index,
  id: string,
  { name, add, remove }: CollectionPatch,
): Promise<Collection> {
  const known = await knownIn(index)
  checkKnown(add, known)
  const out = new Set(remove)
  const shelf = await index.shelf.write((shelf) => {
    const { id: _, ...before } = collectionIn(shelf, id)
    if (name !== undefined) checkFree(name, shelf, id)
    const documents = [...new Set([...before.documents, ...add])].filter((one) => !out.has(one))
    return [{ kind: 'collection', id, value: { ...before, name: name ?? before.name, documents } }]
  })
  return shown(collectionIn(shelf, id), known)
}

/**
 * Forgets a collection; its documents stay.
 * @throws TenkyoError `collection-not-found`, `index-busy`, `index-read-only`, `disk-full`
 */
export async function deleteCollection(index: Index, id: string): Promise<void> {
  await index.shelf.write((shelf) => {
    collectionIn(shelf, id)
    return [{ kind: 'collection', id, value: null }]
  })
}

async function knownIn(index: Index): Promise<ReadonlyMap<string, unknown>> {
  return (await index.current())?.documents ?? new Map()
}

function shown(
  { id, name, documents }: KeptCollection,
  known: ReadonlyMap<string, unknown>,
): Collection {
  return { id, name, documents: documents.filter((one) => known.has(one)) }
}

function collectionIn({ collections }: Shelf, id: string): KeptCollection {
  const collection = collections.get(id)
  if (collection !== undefined) return collection
  throw new TenkyoError('collection-not-found', `There is no collection ${JSON.stringify(id)}.`, {
    hint: 'GET /api/collections lists the collections.',
  })
}

function checkKnown(documents: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = documents.find((id) => !known.has(id))
  if (unknown === undefined) return
  throw documentNotFound(unknown)
}

/** Names that look the same are the same name. */
function checkFree(name: string, { collections }: Shelf, except?: string): void {
  const folded = fold(name)
  const taken = [...collections.values()].find(
    (one) => one.id !== except && fold(one.name) === folded,
  )
  if (taken === undefined) return
  throw new TenkyoError('collection-exists', `There is a collection “${taken.name}” already.`, {
    hint: 'Choose another name.',
  })
}
