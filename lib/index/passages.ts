/**
 * Passages as they are kept, by id or by document.
 */
import { consistently } from './consistently.ts'
import type { Current, Index } from './open.ts'
import { fromPassageRow, fromVectorRow } from './passage-rows.ts'
import type { KnownVectors, StoredPassage } from './rows.ts'
import { isId, passageColumns, vectorColumns, where } from './schema.ts'

/** How many of the passages read last are kept in memory. */
const keptPassages = 5000

/** Passages by id, in the order asked for; what is not there (any more) is left out. */
export async function readPassages(index: Index, ids: readonly string[]): Promise<StoredPassage[]> {
  const passages = await consistently(index, async (current) => {
    const { documents, kept } = current
    const missing = ids.filter((id) => isId(id) && !kept.passages.has(id))
    const found = new Map(ids.flatMap((id) => entryOf(id, kept.passages.get(id))))
    if (missing.length > 0) {
      for (const passage of keep(kept, await readWhere(current, where.id(missing)))) {
        found.set(passage.id, passage)
      }
    }
    return ids
      .flatMap((id) => found.get(id) ?? [])
      .filter(({ documentId, version }) => documents.get(documentId)?.version === version)
  })
  return passages ?? []
}

/** The passages right before and after each of these, as far as there are any; in no order. */
export async function readAdjacent(
  index: Index,
  passages: readonly StoredPassage[],
): Promise<StoredPassage[]> {
  if (passages.length === 0) return []
  const filter = passages
    .map(({ documentId, version, ordinal }) =>
      where.ordinals(documentId, version, [ordinal - 1, ordinal + 1]),
    )
    .join(' OR ')
  return (await consistently(index, (current) => readWhere(current, filter))) ?? []
}

/** So many places are asked for at once. */
const placesAtOnce = 200

/**
 * The passages in which these places of documents as they are now begin, each once and in no order;
 * none for a document that is not there.
 */
export async function readPassagesAt(
  index: Index,
  places: readonly { documentId: string; start: number }[],
): Promise<StoredPassage[]> {
  const read = await consistently(index, async (current) => {
    const found = new Map<string, StoredPassage>()
    for (let at = 0; at < places.length; at += placesAtOnce) {
      const offsets = Map.groupBy(places.slice(at, at + placesAtOnce), (one) => one.documentId)
      const filters = [...offsets].flatMap(([id, those]) => {
        const version = current.documents.get(id)?.version
        const starts = those.map(({ start }) => start).filter(Number.isSafeInteger)
        return version === undefined || starts.length === 0
          ? []
          : [where.around(id, version, starts)]
      })
      if (filters.length === 0) continue
      for (const one of await readWhere(current, filters.join(' OR '))) found.set(one.id, one)
    }
    return [...found.values()]
  })
  return read ?? []
}

/** All passages of a document, in order; none where there is no such document. */
export async function readPassagesOf(index: Index, id: string): Promise<StoredPassage[]> {
  const passages = await consistently(index, async (current) => {
    const { documents, kept } = current
    const version = documents.get(id)?.version
    if (version === undefined) return []
    const whole = kept.wholes.get(`${id} ${version}`)
    const known = whole?.flatMap((one) => kept.passages.get(one) ?? []) ?? []
    if (whole !== undefined && known.length === whole.length) return known
    const read = await readWhere(current, where.versions('documentId', [[id, version]]))
    const own = keep(
      kept,
      read.sort((one, other) => one.ordinal - other.ordinal),
    )
    kept.wholes.set(
      `${id} ${version}`,
      own.map((one) => one.id),
    )
    return own
  })
  return passages ?? []
}

/** Keeps passages in memory, for a while; those that are kept already stay the same objects. */
function keep(kept: Current['kept'], passages: readonly StoredPassage[]): StoredPassage[] {
  const known = passages.map((one) => kept.passages.get(one.id) ?? one)
  if (kept.passages.size + passages.length > keptPassages) {
    kept.passages.clear()
    kept.wholes.clear()
  }
  for (const one of passages.length > keptPassages ? [] : known) kept.passages.set(one.id, one)
  return known
}

/** The vectors that are kept of these documents, by the text they were made from. */
export async function readVectors(index: Index, ids: readonly string[]): Promise<KnownVectors> {
  const known: KnownVectors = { passages: new Map(), sentences: new Map() }
  await consistently(index, async ({ documents, tables, info }) => {
    const versions = ids.flatMap((id) => entryOf(id, documents.get(id)?.version))
    if (versions.length === 0) return
    const filter = where.versions('documentId', versions)
    const rows: unknown[] = await tables.passages
      .query()
      .where(filter)
      .select(vectorColumns)
      .toArray()
    for (const row of rows) {
      const { text, vector, sentences } = fromVectorRow(row, info.dimensions)
      known.passages.set(text, vector)
      for (const sentence of sentences) known.sentences.set(sentence.text, sentence.vector)
    }
  })
  return known
}

async function readWhere({ tables, info }: Current, filter: string): Promise<StoredPassage[]> {
  const query = tables.passages.query().where(filter).select(passageColumns)
  const rows: unknown[] = await query.toArray()
  return rows.map((row) => fromPassageRow(row, info.dimensions))
}

/** A map's entry, or nothing to put in it. */
function entryOf<T>(id: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[id, value]]
}
