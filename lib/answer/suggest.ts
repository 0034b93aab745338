/**
 * Questions that the papers answer well, to begin with and to go on: made from what the papers are
 * about, and each tried as a reader's question is.
 */
import type { Suggestions, SuggestionsQuery } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import { fold } from '#lib/text/fold.ts'
import { nextQuestions } from './next-questions.ts'
import { questionOn, topicsOf } from './topics.ts'
import { isAnsweredWell, tried } from './tried.ts'

type Suggestion = Suggestions['questions'][number]

const mostOffered = 6
/** What is looked at in a large library. */
const mostDocuments = 12
const mostTried = 24

/** What is being found, for as long as one of its askers waits; kept once it is. */
type Finding = { questions: Promise<Suggestion[]>; askers: number; leaving: AbortController }

/** What was found for an index as it stands, by what was asked for. */
const found = new WeakMap<object, Map<string, Finding>>()
const mostKept = 100

/**
 * Questions in `language` that the papers, or those of `documents`, answer well: up to six to begin
 * with, or up to three that go on from the question `after`. Found once for as long as the papers
 * stay the same; no longer looked for once `signal` has fired for all who asked.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`; the reason of `signal`
 */
export async function suggest(
  library: Library,
  query: SuggestionsQuery,
  signal: AbortSignal = new AbortController().signal,
): Promise<Suggestion[]> {
  const { language, documents, after } = query
  const current = await library.index.current()
  if (current === null) return []
  const known = found.get(current.info) ?? new Map<string, Finding>()
  found.set(current.info, known)
  const key = JSON.stringify([language, documents?.toSorted(), after])
  const kept = known.get(key)
  if (kept !== undefined && !kept.leaving.signal.aborted) return waitFor(kept, signal)
  if (known.size >= mostKept) known.clear()
  const leaving = new AbortController()
  const questions =
    after === undefined
      ? findQuestions(library, query, leaving.signal)
      : nextQuestions(library, { ...query, after }, leaving.signal)
  const finding = { questions, askers: 0, leaving }
  known.set(key, finding)
  questions.catch(() => known.get(key) === finding && known.delete(key))
  return waitFor(finding, signal)
}

function waitFor(finding: Finding, signal: AbortSignal): Promise<Suggestion[]> {
  const leave = () => {
    finding.askers--
    if (finding.askers === 0) finding.leaving.abort()
  }
  finding.askers++
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return finding.questions
}

async function findQuestions(
  library: Library,
  query: SuggestionsQuery,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const { language, documents } = query
  const offered: Suggestion[] = []
  const candidates = await candidatesOf(library, query)
  for (const { documentId, topic } of candidates.slice(0, mostTried)) {
    const question = questionOn(topic, language)
    const answered = await tried(library, { question, documents }, signal)
    if (isAnsweredWell(answered, documentId)) offered.push({ question, documentId })
    if (offered.length === mostOffered) break
  }
  return offered
}

type Candidate = { documentId: string; topic: string }

/** Topics of the papers, one of each paper a round, none twice. */
async function candidatesOf(
  { index }: Library,
  { language, documents }: SuggestionsQuery,
): Promise<Candidate[]> {
  const asked = (await listDocuments(index)).filter(
    ({ id }) => documents === undefined || documents.includes(id),
  )
  const looked = evenly(asked, language)
  const topics = await Promise.all(
    looked.map(async (record) => {
      const text = await getText(index, record.id)
      return text === null ? [] : topicsOf(record, text, language)
    }),
  )
  const longest = Math.max(0, ...topics.map((own) => own.length))
  const rounds = Array.from({ length: longest }, (_, round) =>
    looked.flatMap(({ id }, at) => {
      const topic = topics[at]?.[round]
      return topic === undefined ? [] : [{ documentId: id, topic }]
    }),
  ).flat()
  return [...new Map(rounds.toReversed().map((one) => [fold(one.topic), one])).values()].reverse()
}

/** Papers from all over the library, those in the reader's language first. */
function evenly(records: readonly DocumentRecord[], language: string): DocumentRecord[] {
  const own = records.filter((one) => one.language === language)
  const pool = own.length > 0 ? own : records
  const step = Math.max(1, pool.length / mostDocuments)
  return Array.from({ length: Math.min(mostDocuments, pool.length) }, (_, at) =>
    pool.slice(Math.floor(at * step), Math.floor(at * step) + 1),
  ).flat()
}
