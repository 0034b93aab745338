/**
 * What an answer stands on, whoever writes it: the evidence, what of it is quoted, what is missing.
 */
import type { DocumentRecord } from '#lib/document.ts'
import type { Library } from '#lib/library.ts'
import { canStand, choose, nearestOf } from './choose.ts'
import type { Evidence } from './evidence.ts'
import { findMissing } from './missing.ts'
import { type Question, readQuestion } from './question.ts'
import { type Retrieval, retrieve } from './retrieve.ts'
import { spokenBy } from './speaker.ts'
import { matchedTerms } from './terms.ts'

export type Ground = {
  question: Question
  retrieval: Retrieval
  records: ReadonlyMap<string, DocumentRecord>
  /** Best first; where a speaker is asked for, the speaker's own part. */
  evidence: readonly Evidence[]
  missing: string[]
  /** What an answer made of quotes shows; empty where the papers don't answer. */
  chosen: Evidence[]
  /** What a refusal offers; empty where there is an answer. */
  nearest: Evidence[]
  terms: string[]
}

/**
 * Searches the papers, or those of them that are named, and decides whether they answer.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`
 */
export async function groundFor(
  library: Library,
  standaloneQuestion: string,
  documents: readonly string[] | undefined,
): Promise<Ground> {
  const question = readQuestion(standaloneQuestion)
  const retrieval = await retrieve(library, question, documents)
  const evidence = spokenBy(question, retrieval.evidence)
  const missing = findMissing(question, evidence, retrieval)
  const chosen =
    hasWords(standaloneQuestion) && isAnswered(evidence, missing)
      ? choose(evidence, question.compares, retrieval.sentenceFloor)
      : []
  const nearest = chosen.length > 0 ? [] : nearestOf(evidence, retrieval.sentenceFloor)
  const terms = matchedTerms(
    standaloneQuestion,
    chosen.length > 0 ? chosen : nearest,
    retrieval.expansions,
  )
  const { records } = retrieval
  return { question, retrieval, records, evidence, missing, chosen, nearest, terms }
}

/** Digits and signs alone stand in any paper; they ask nothing of it. */
const hasWords = (text: string) => /\p{L}/u.test(text)

/** Below this a sentence and a question have no more in common than any two have. */
const leastStrength = 0.7
/** What is missing from the question raises the bar. */
const leastWithMissing = 0.92
const looked = 10

/** True where some sentence carries enough of the question, or is enough like it. */
function isAnswered(evidence: readonly Evidence[], missing: readonly string[]): boolean {
  const strengths = evidence
    .filter(canStand)
    .slice(0, looked)
    .map(({ coverage, likeness }) => coverage + 2 * likeness)
  const least = missing.length === 0 ? leastStrength : leastWithMissing
  return Math.max(0, ...strengths) >= least
}
