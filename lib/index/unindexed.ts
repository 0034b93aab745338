/**
 * The passages that the text index does not hold yet. It takes in what was added once for many papers,
 * and LanceDB tells how many rows it lacks, but not which.
 */
import type { Table } from '@lancedb/lancedb'
import type { DocumentRecord } from '#lib/document.ts'
import { hitsIn, textsIn } from './columns.ts'
import { hitColumns, searchColumn, where } from './schema.ts'
import { type Searchable, toSearchable } from './word-scan.ts'

type Document = Pick<DocumentRecord, 'id' | 'version' | 'ingestedAt'>
type Documents = ReadonlyMap<string, Document>

export type Unindexed = {
  /**
   * Passages among which are all that the index lacks of these documents, in any version; null where
   * it isn't known which it lacks, or they are too many to be looked through here.
   */
  of(documents: Documents): Promise<readonly Searchable[] | null>
  /** Reads ahead what came since they were last asked for. */
  follow(documents: Documents): void
}

/** More documents than this are left to LanceDB. */
const mostDocuments = 500

/**
 * Notes, each time that the index is whole, which documents are there: it holds those from then on. The
 * passages of the others are read once.
 */
export function watchUnindexed(passages: Table): Unindexed {
  let held: ReadonlyMap<string, string> | null = null
  let read = new Map<string, { state: string; rows: readonly Searchable[] }>()
  let reading: Promise<unknown> = Promise.resolve()

  const lackedOf = (documents: Documents) =>
    [...documents.values()].filter((one) => held?.get(one.id) !== stateOf(one))

  async function bring(documents: Documents): Promise<readonly Searchable[] | null> {
    if (held === null || lackedOf(documents).length > 0) {
      const index = await textIndexOf(passages)
      if (index?.numUnindexedRows === 0) held = new Map(statesOf(documents.values()))
      else if (index?.numIndexedRows === 0) held = new Map()
    }
    const lacked = held === null ? null : lackedOf(documents)
    if (lacked === null || lacked.length > mostDocuments) return null
    const states = new Map(statesOf(lacked))
    read = new Map([...read].filter(([id, { state }]) => states.get(id) === state))
    const missing = lacked.filter(({ id }) => !read.has(id))
    if (missing.length > 0) {
      const rows = await readSearchable(passages, missing)
      for (const one of missing) {
        const own = rows.get(one.id) ?? []
        read.set(one.id, { state: stateOf(one), rows: own })
      }
    }
    return [...read.values()].flatMap(({ rows }) => rows)
  }

  function of(documents: Documents): Promise<readonly Searchable[] | null> {
    const brought = reading.then(() => bring(documents))
    reading = brought.catch(() => {})
    return brought
  }

  return {
    of,
    follow(documents) {
      if (held !== null) of(documents).catch(() => {})
    },
  }
}

async function textIndexOf(passages: Table) {
  const indexes = await passages.listIndices()
  return indexes.find(({ columns }) => columns.includes(searchColumn))
}

/** The passages of these documents, by their ids. */
async function readSearchable(
  passages: Table,
  documents: readonly Document[],
): Promise<Map<string, Searchable[]>> {
  const query = passages
    .query()
    .where(where.document(documents.map(({ id }) => id)))
    .select([...hitColumns, searchColumn])
  const found: Searchable[] = []
  for await (const batch of query) {
    const texts = textsIn(batch, searchColumn)
    for (const [row, hit] of hitsIn(batch).entries()) {
      found.push(toSearchable(hit, texts(row)))
    }
  }
  return Map.groupBy(found, ({ documentId }) => documentId)
}

const statesOf = (documents: Iterable<Document>) =>
  Array.from(documents, (one) => [one.id, stateOf(one)] as const)

/** A paper that was taken out and is added again has the same version, but other rows. */
function stateOf({ version, ingestedAt }: Document): string {
  return `${version} ${ingestedAt}`
}
