import { cite } from '#lib/answer/cite.ts'
import type { Timeline, TimelineQuery } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readAdjacent, readPassagesAt } from '#lib/index/passages.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { choose, type Dated, withoutCopies, withoutRepeats } from './choose.ts'
import { onTopic } from './on-topic.ts'
import { datedOf } from './shelf.ts'

/** More points than this nobody reads. */
const mostPoints = 200

/**
 * The dated statements of the papers asked, from the earliest day on; with a topic, those that carry
 * its words. What several sentences say alike is one; `found` counts also those that are not shown.
 * @throws what `signal` was aborted with.
 */
export async function timeline(
  index: Index,
  { documents, topic = '' }: TimelineQuery,
  signal?: AbortSignal,
): Promise<Timeline> {
  const asked = documents === undefined ? null : new Set(documents)
  const records = (await listDocuments(index)).filter(({ id }) => asked?.has(id) ?? true)
  const dated = await datedOf(index, records, signal)
  const all = records.flatMap(({ id }) =>
    (dated.get(id) ?? []).map((sentence): Dated => ({ documentId: id, sentence })),
  )
  const said = withoutCopies(onTopic(all, topic))
  // What is said nearly alike is looked for only among what may be shown.
  const eligible = choose(said, 2 * mostPoints)
  const apart = withoutRepeats(eligible)
  const points = await citePoints(index, records, choose(apart, mostPoints).sort(byDays))
  signal?.throwIfAborted()
  return { points, found: said.length - eligible.length + apart.length }
}

/** By the first day, then the less exact first. */
function byDays({ sentence: one }: Dated, { sentence: other }: Dated): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1
  return one.to === other.to ? 0 : one.to > other.to ? -1 : 1
}

/** Each with its sentence cited; what was replaced since it was read is left out. */
async function citePoints(
  index: Index,
  records: readonly DocumentRecord[],
  shown: readonly Dated[],
): Promise<Timeline['points']> {
  const places = shown.map(({ documentId, sentence: { start } }) => ({ documentId, start }))
  const passages = await readPassagesAt(index, places)
  const adjacent = await readAdjacent(index, passages)
  const byPaper = Map.groupBy(passages, ({ documentId }) => documentId)
  const beside = Map.groupBy([...passages, ...adjacent], ({ documentId }) => documentId)
  const papers = new Map(records.map((record) => [record.id, record]))
  return shown.flatMap(({ documentId, sentence }) => {
    const record = papers.get(documentId)
    const passage = (byPaper.get(documentId) ?? []).find((one) => holds(one, sentence))
    const own = passage?.sentences.find(({ start }) => start === sentence.start)
    if (record === undefined || passage === undefined || own?.end !== sentence.end) return []
    if (passage.version !== record.version) return []
    const { from, to, precision, when } = sentence
    const near = beside.get(documentId) ?? []
    return [
      {
        from,
        to,
        precision,
        when,
        citation: cite({ record, passage, sentence: own, adjacent: near }),
      },
    ]
  })
}

const holds = ({ start, end }: StoredPassage, sentence: { start: number; end: number }) =>
  start <= sentence.start && sentence.end <= end
