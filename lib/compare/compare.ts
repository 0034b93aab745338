/**
 * A comparison: each paper is searched for itself, so that none is crowded out by another, and then
 * what their positions have in common or see differently.
 */
import type { AnswerOptions } from '#lib/answer/answer.ts'
import { searchLanguage } from '#lib/answer/legs.ts'
import { mainLanguageOf } from '#lib/answer/retrieve.ts'
import { seekIn } from '#lib/answer/sought.ts'
import { openWriter } from '#lib/answer/writer.ts'
import { readConfig } from '#lib/config.ts'
import type { Comparison, ComparisonRequest, Position, Relation } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import { matterOf } from './asking.ts'
import { type FacetGroup, facetsOf } from './facets.ts'
import { inParallel } from './in-parallel.ts'
import { standsOf, type Topic, toPosition } from './position.ts'
import { openScribe } from './scribe.ts'
import { readTopic } from './topic.ts'

/** What a comparison tells while it is made, in this order. */
export type CompareEvent =
  | { type: 'compare-begin'; topic: string; language: string; documents: number }
  | { type: 'position-end'; position: Position }
  | { type: 'relation-end'; relation: Relation }
  | { type: 'compare-end'; comparison: Comparison }

export type CompareOptions = AnswerOptions

/** How many papers are under way at a time, so that the first is ready early. */
const atOnce = 2

/**
 * Puts a question to each paper, or to those of them that are named, and tells each position as soon
 * as it is ready. A paper that is replaced meanwhile is read anew, one that is removed left out. What
 * can't be asked at all is thrown before the first event.
 * @throws TenkyoError `question-empty`, `document-not-found`, `unknown-generator`
 */
export async function* compare(
  library: Library,
  request: ComparisonRequest,
  { signal = new AbortController().signal, config = readConfig(), open = {} }: CompareOptions = {},
): AsyncGenerator<CompareEvent> {
  const started = performance.now()
  const text = request.topic.trim()
  if (!/\p{L}/u.test(text)) {
    throw new TenkyoError('question-empty', 'The topic is empty.', {
      hint: 'Name something that your papers may speak of, or ask a question about it.',
    })
  }
  const writer = await openWriter(config, request.generator, open)
  const records = await recordsOf(library, request.documents)
  const question = readTopic(text)
  const { language } = question
  yield { type: 'compare-begin', topic: request.topic, language, documents: records.length }

  const languages = new Set(records.map((record) => record.language))
  const matter = matterOf(question)
  const { sought } = await seekIn(library, matter, languages)
  const facets = new Map<string, FacetGroup[]>()
  for (const [of, own] of sought) {
    const nearest = await searchLanguage(library, matter, own, undefined)
    facets.set(of, facetsOf(matter, own, nearest))
  }
  const topic: Topic = { question, matter, sought, facets, mainLanguage: mainLanguageOf(records) }
  const scribe = openScribe(library, writer, signal)
  const positions = new Map<string, Position[]>()
  let firstAt: number | null = null
  const work = async (record: DocumentRecord): Promise<Position[]> => {
    const stands = signal.aborted ? [] : await standsOf(library, topic, record)
    const own: Position[] = []
    for (const stand of stands) {
      const position = await toPosition(library, stand, record, await scribe.write(stand))
      own.push(await scribe.readStance(position, question.text))
    }
    // Replaced or removed in between, a paper would look silent.
    const now = (await library.index.current())?.documents.get(record.id)
    if (now !== undefined && now.version !== record.version) return work(now)
    positions.set(record.id, now === undefined ? [] : own)
    return positions.get(record.id) ?? []
  }
  for await (const own of inParallel(records, atOnce, work)) {
    if (signal.aborted) return
    firstAt ??= performance.now()
    for (const position of own) yield { type: 'position-end', position }
  }

  const ordered = records.flatMap(({ id }) => positions.get(id) ?? [])
  const { embedder } = library
  const relations = await scribe.relate(ordered, { language, topic: question.text, embedder })
  if (signal.aborted) return
  for (const relation of relations) yield { type: 'relation-end', relation }
  const { notice, generator } = scribe.outcome()
  yield {
    type: 'compare-end',
    comparison: {
      ...{ topic: request.topic, language, positions: ordered, relations, notice, generator },
      timings: {
        firstPositionMs: firstAt === null ? null : firstAt - started,
        totalMs: performance.now() - started,
      },
    },
  }
}

/**
 * The papers to compare, in the order of their sources.
 * @throws TenkyoError `document-not-found`, naming the first that is not there
 */
async function recordsOf(
  { index }: Library,
  documents: readonly string[] | undefined,
): Promise<DocumentRecord[]> {
  const all = await listDocuments(index)
  if (documents === undefined) return all
  const known = new Set(all.map(({ id }) => id))
  const unknown = documents.find((id) => !known.has(id))
  if (unknown !== undefined) {
    throw new TenkyoError('document-not-found', `There is no document "${unknown}".`, {
      hint: 'It may have been removed: list the papers again.',
    })
  }
  const asked = new Set(documents)
  return all.filter(({ id }) => asked.has(id))
}
