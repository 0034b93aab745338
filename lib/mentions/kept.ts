import { createHash } from 'node:crypto'
import type { DocumentRecord } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { type Concordance, makeConcordance } from './concordance.ts'

/** How many concordances are kept: a reader pages through one, goes to another and comes back. */
const mostKept = 24
/** How many places they may have together. */
const mostPlaces = 300_000

type Kept = { concordances: Map<string, Concordance>; last: Promise<unknown> }

const keptOf = new WeakMap<Index, Kept>()

/**
 * The concordance of a term over these papers as they are now. One is made after the other: what has
 * been read for one is at hand for the next.
 * @throws what `signal` was aborted with.
 */
export function keptConcordance(
  index: Index,
  term: string,
  papers: readonly DocumentRecord[],
  signal?: AbortSignal,
): Promise<Concordance> {
  const kept = keptOf.get(index) ?? { concordances: new Map(), last: Promise.resolve() }
  keptOf.set(index, kept)
  const versions = papers.map(({ id, version }) => [id, version])
  const key = createHash('sha256')
    .update(JSON.stringify([term, versions]))
    .digest('hex')
  const made = kept.last.then(async () => {
    signal?.throwIfAborted()
    const known = kept.concordances.get(key)
    kept.concordances.delete(key)
    const ids = papers.map(({ id }) => id)
    const concordance = known ?? (await makeConcordance(index, term, ids, signal))
    keep(kept.concordances, key, concordance)
    return concordance
  })
  kept.last = made.catch(() => {})
  return made
}

function keep(concordances: Kept['concordances'], key: string, made: Concordance): void {
  concordances.set(key, made)
  let places = [...concordances.values()].reduce((sum, one) => sum + placesIn(one), 0)
  for (const [oldest, one] of concordances) {
    if (concordances.size <= mostKept && places <= mostPlaces) return
    concordances.delete(oldest)
    places -= placesIn(one)
  }
}

const placesIn = ({ papers }: Concordance) =>
  [...papers.values()].reduce((sum, { places }) => sum + places.length, 0)
