/**
 * What a reader keeps, entry by entry: each is a row of its own, so that two entries can be written
 * without knowing of each other.
 */
import { z } from 'zod'
import { toJson } from './rows.ts'

const edit = z.object({
  title: z.string().optional(),
  authors: z.array(z.string()).optional(),
  date: z.string().nullable().optional(),
  publisher: z.string().nullable().optional(),
})
const collection = z.object({ name: z.string(), documents: z.array(z.string()), since: z.string() })
const leftOut = z.object({
  contentHash: z.string(),
  origin: z.string(),
  source: z.string(),
  title: z.string(),
  since: z.string(),
  /** There is no file that it could be read from again. */
  forGood: z.boolean(),
})

/** What the reader put right of a document's data. */
export type Edit = z.infer<typeof edit>

/** Documents put together; their ids in the order in which they came. */
export type KeptCollection = z.infer<typeof collection> & { id: string }

/** A document taken out by the reader, as it was then; it stays out as long as its bytes are these. */
type KeptOut = z.infer<typeof leftOut> & { id: string }

/** All that the reader keeps. */
export type Shelf = {
  /** By document. */
  edits: ReadonlyMap<string, Edit>
  /** By id, oldest first. */
  collections: ReadonlyMap<string, KeptCollection>
  /** By document. */
  leftOut: ReadonlyMap<string, KeptOut>
  /** The collections that a document is in. */
  collectionsOf: ReadonlyMap<string, string[]>
  /** Another text after every change. */
  revision: string
}

/** An entry on its way to the shelf, or one to take from it (`value` null). */
export type Entry =
  | { kind: 'edit'; id: string; value: Edit | null }
  | { kind: 'collection'; id: string; value: Omit<KeptCollection, 'id'> | null }
  | { kind: 'out'; id: string; value: Omit<KeptOut, 'id'> | null }

const row = z.object({ id: z.string(), value: z.string() })

/** What stands in an entry's place once it is taken away: taking away is a write like any other. */
export const nothing = 'null'

export function toShelfRow({ kind, id, value }: Entry) {
  return { id: `${kind}-${id}`, value: value === null ? nothing : toJson(value) }
}

/** @throws where a row is not as it was written. */
export function fromShelfRows(rows: readonly unknown[], revision: string): Shelf {
  const edits = new Map<string, Edit>()
  const collections: KeptCollection[] = []
  const kept = new Map<string, KeptOut>()
  for (const { id: key, value } of rows.map((one) => row.parse(one))) {
    if (value === nothing) continue
    const cut = key.indexOf('-')
    const [kind, id] = [key.slice(0, cut), key.slice(cut + 1)]
    const parsed: unknown = JSON.parse(value)
    if (kind === 'edit') edits.set(id, edit.parse(parsed))
    if (kind === 'collection') collections.push({ ...collection.parse(parsed), id })
    if (kind === 'out') kept.set(id, { ...leftOut.parse(parsed), id })
  }
  collections.sort((one, other) => (one.since + one.id < other.since + other.id ? -1 : 1))
  const collectionsOf = new Map<string, string[]>()
  for (const { id, documents } of collections) {
    for (const document of documents) {
      collectionsOf.set(document, [...(collectionsOf.get(document) ?? []), id])
    }
  }
  return {
    edits,
    collections: new Map(collections.map((one) => [one.id, one])),
    leftOut: kept,
    collectionsOf,
    revision,
  }
}
