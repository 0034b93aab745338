/**
 * The two legs of retrieval, each for itself: by meaning (vectors) and by words (full text).
 */
import { MatchQuery, tokenize } from '@lancedb/lancedb'
import { consistently } from './consistently.ts'
import type { Current, Index } from './open.ts'
import { fromMatchRow, fromNearRow } from './passage-rows.ts'
import type { Hit } from './rows.ts'
import {
  hitColumns,
  indexedFrom,
  isId,
  searchColumn,
  tokenizer,
  vectorColumn,
  where,
} from './schema.ts'
import { scanVectors } from './vector-scan.ts'
import { scanWords } from './word-scan.ts'

/** How many passages at most; `documentIds` and `language` leave the others out. */
export type SearchOptions = {
  limit: number
  documentIds?: readonly string[] | undefined
  language?: string | undefined
}

/** A passage that a leg found; `rank` counts from 1, `score` is the cosine or BM25. */
export type RankedHit = Hit & { score: number; rank: number }

const probes = 20
/** How many times the limit is compared exactly, since the vector index keeps a bit a dimension. */
const refine = 10

/** The passages nearest to a vector. */
export async function searchVectors(
  index: Index,
  vector: Float32Array,
  options: SearchOptions,
): Promise<RankedHit[]> {
  return findCurrent(index, options, async (current, filter, limit) => {
    const { info, tables, documents, kept } = current
    if (vector.length !== info.dimensions) {
      throw new RangeError(
        `A vector of ${vector.length} dimensions was searched among those of ${info.dimensions}.`,
      )
    }
    if (passagesOf(documents) < indexedFrom) {
      return scanVectors(await kept.vectors.of(documents), vector, filter.passes, limit)
    }
    kept.vectors.forget()
    const nearest = tables.passages
      .query()
      .nearestTo(vector)
      .column(vectorColumn)
      .distanceType('cosine')
      .nprobes(probes)
      .refineFactor(refine)
      .select([...hitColumns, '_distance'])
      .limit(limit)
    const rows: unknown[] = await (filter.sql === null
      ? nearest
      : nearest.where(filter.sql)
    ).toArray()
    return rows.map(fromNearRow)
  })
}

/**
 * The passages in which words of the query stand, best first.
 * @param query folded as the passages' search text is; nothing in it is read as an operator.
 */
export async function searchText(
  index: Index,
  query: string,
  options: SearchOptions,
): Promise<RankedHit[]> {
  const match = new MatchQuery(query.toWellFormed(), searchColumn)
  return findCurrent(index, options, async ({ tables, documents, kept }, filter, limit) => {
    const unindexed = await kept.unindexed.of(documents)
    const words = unindexed === null || unindexed.length === 0 ? [] : await wordsOf(query)
    const scannable = words.length > mostScanned ? null : unindexed
    const matching = tables.passages
      .query()
      .fullTextSearch(match)
      .select([...hitColumns, '_score'])
      .limit(limit)
    if (scannable !== null) matching.fastSearch()
    const rows: unknown[] = await (filter.sql === null
      ? matching
      : matching.where(filter.sql)
    ).toArray()
    const scanned = scanWords((scannable ?? []).filter(filter.passes), words, {
      limit,
      all: passagesOf(documents),
    })
    const found = new Map<string, Scored>(scanned.map((hit) => [hit.id, hit]))
    // What was taken into the index meanwhile is found by both, and scored better there.
    for (const row of rows.map(fromMatchRow)) found.set(row.id, row)
    return [...found.values()].sort((one, other) => other.score - one.score).slice(0, limit)
  })
}

/** With more words than this, LanceDB is faster at looking through what its index lacks. */
const mostScanned = 100

/** The words of a query as the index cuts them. */
async function wordsOf(query: string): Promise<string[]> {
  return (await tokenize(query.toWellFormed(), tokenizer)).map(({ text }) => text)
}

/** How many passages these documents have. */
function passagesOf(documents: Current['documents']): number {
  return [...documents.values()].reduce((sum, { passages }) => sum + passages, 0)
}

type Scored = Omit<RankedHit, 'rank'>

/** Which rows are looked for, for a table and for rows in memory. */
type Filter = { sql: string | null; passes: (row: Hit) => boolean }

/** Searches until `limit` current passages are found or there are no more. */
async function findCurrent(
  index: Index,
  options: SearchOptions,
  search: (current: Current, filter: Filter, limit: number) => Promise<Scored[]>,
): Promise<RankedHit[]> {
  const found = await consistently(index, async (current) => {
    const filter = filterFor(current, options)
    if (filter === null) return []
    for (let limit = options.limit; ; limit *= 2) {
      const hits = await search(current, filter, limit)
      const valid = hits.filter(filter.passes)
      if (valid.length >= options.limit || hits.length < limit) {
        return valid.slice(0, options.limit)
      }
    }
  })
  return (found ?? []).map((hit, at) => ({ ...hit, rank: at + 1 }))
}

/**
 * Null where nothing can match. Rows of older versions, and of runs that were stopped, are in the
 * table for a while: they never pass.
 */
function filterFor(
  { documents }: Current,
  { documentIds, language }: SearchOptions,
): Filter | null {
  const known = documentIds?.filter((id) => documents.has(id))
  if (documents.size === 0 || known?.length === 0) return null
  if (language !== undefined && !isId(language)) return null
  const conditions = [
    ...(known === undefined ? [] : [where.document(known)]),
    ...(language === undefined ? [] : [where.language(language)]),
  ]
  const chosen = known === undefined ? null : new Set(known)
  return {
    sql: conditions.length === 0 ? null : conditions.join(' AND '),
    passes: (row) =>
      documents.get(row.documentId)?.version === row.version &&
      (chosen?.has(row.documentId) ?? true) &&
      (language === undefined || row.language === language),
  }
}
