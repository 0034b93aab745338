/**
 * The two legs of retrieval, each for itself: by meaning (vectors) and by words (full text).
 */
import { MatchQuery } from '@lancedb/lancedb'
import { type Current, consistently, type Index } from './open.ts'
import { fromHitRow, fromPassageRow, type Hit, type StoredPassage } from './rows.ts'
import { hitColumns, isId, passageColumns, searchColumn, vectorColumn, where } from './schema.ts'

/** Which passages, and how many at most; `documentIds` and `language` leave the others out. */
export type SearchOptions = {
  limit: number
  documentIds?: readonly string[] | undefined
  language?: string | undefined
}

/** A passage that a leg found: `rank` from 1; `score` is the cosine, or BM25. */
export type RankedHit = Hit & { rank: number }

/** The passages nearest to a vector, by cosine. */
export async function searchVectors(
  index: Index,
  vector: Float32Array,
  options: SearchOptions,
): Promise<RankedHit[]> {
  return findCurrent(index, options, async ({ info, tables }, filter, limit) => {
    if (vector.length !== info.dimensions) {
      throw new RangeError(
        `A vector of ${vector.length} dimensions was searched among those of ${info.dimensions}.`,
      )
    }
    const query = tables.passages
      .query()
      .nearestTo(vector)
      .column(vectorColumn)
      .distanceType('cosine')
      .nprobes(probes)
      .refineFactor(refine)
      .select([...hitColumns, '_distance'])
      .limit(limit)
    const rows: unknown[] = await (filter === null ? query : query.where(filter)).toArray()
    return rows.map(fromHitRow)
  })
}

const probes = 20
/** How many times the limit is looked at exactly, since the vector index stores a bit a dimension. */
const refine = 10

/**
 * The passages in which words of the query stand, best first.
 * @param query folded as the passages' search text is; nothing in it is read as an operator.
 */
export async function searchText(
  index: Index,
  query: string,
  options: SearchOptions,
): Promise<RankedHit[]> {
  return findCurrent(index, options, async ({ tables }, filter, limit) => {
    const search = tables.passages
      .query()
      .fullTextSearch(new MatchQuery(query.toWellFormed(), searchColumn))
      .select([...hitColumns, '_score'])
      .limit(limit)
    const rows: unknown[] = await (filter === null ? search : search.where(filter)).toArray()
    return rows.map(fromHitRow)
  })
}

/** How many of the passages read last are kept in memory. */
const keptPassages = 5000

/** Passages by id, in the order asked for; what is not there (any more) is left out. */
export async function readPassages(index: Index, ids: readonly string[]): Promise<StoredPassage[]> {
  const found = await consistently(index, async ({ info, tables, passages }) => {
    const missing = ids.filter((id) => isId(id) && !passages.has(id))
    if (missing.length > 0) {
      if (passages.size + missing.length > keptPassages) passages.clear()
      const query = tables.passages.query().where(where.id(missing)).select(passageColumns)
      const rows: unknown[] = await query.toArray()
      for (const row of rows) {
        const passage = fromPassageRow(row, info.dimensions)
        passages.set(passage.id, passage)
      }
    }
    return ids.flatMap((id) => passages.get(id) ?? [])
  })
  return found ?? []
}

/** Searches until `limit` current passages are found or there are no more. */
async function findCurrent(
  index: Index,
  { limit, documentIds, language }: SearchOptions,
  search: (current: Current, filter: string | null, limit: number) => Promise<Hit[]>,
): Promise<RankedHit[]> {
  const found = await consistently(index, async (current) => {
    const filter = filterFor(current, documentIds, language)
    if (filter === nothing) return []
    for (let asked = limit; ; asked *= 2) {
      const hits = await search(current, filter, asked)
      const valid = hits.filter((hit) => isCurrent(current, hit))
      if (valid.length >= limit || hits.length < asked) return valid.slice(0, limit)
    }
  })
  return (found ?? []).map((hit, at) => ({ ...hit, rank: at + 1 }))
}

/** Rows of older versions, and of runs that were stopped, are there for a while. */
function isCurrent({ documents }: Current, hit: Hit): boolean {
  return documents.get(hit.documentId)?.version === hit.version
}

const nothing = Symbol('nothing can match')

function filterFor(
  { documents }: Current,
  documentIds: readonly string[] | undefined,
  language: string | undefined,
): string | null | typeof nothing {
  const known = documentIds?.filter((id) => documents.has(id))
  if (known?.length === 0 || documents.size === 0) return nothing
  if (language !== undefined && !isId(language)) return nothing
  const conditions = [
    ...(known === undefined ? [] : [where.document(known)]),
    ...(language === undefined ? [] : [where.language(language)]),
  ]
  return conditions.length === 0 ? null : conditions.join(' AND ')
}
