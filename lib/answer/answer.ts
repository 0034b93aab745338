import type { Answer, AnswerRequest, PassageHit, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Library } from '#lib/library.ts'
import { canStand, choose, nearestOf } from './choose.ts'
import { citationsOf } from './citations.ts'
import type { Evidence } from './evidence.ts'
import { passageHits } from './hits.ts'
import { findMissing } from './missing.ts'
import { readQuestion } from './question.ts'
import { retrieve } from './retrieve.ts'
import { standalone } from './rewrite.ts'
import { spokenBy } from './speaker.ts'
import { matchedTerms } from './terms.ts'
import { leadLine } from './wording.ts'

/** What an answer tells while it is made, in this order. */
export type AnswerEvent =
  | {
      type: 'search-end'
      standaloneQuestion: string
      language: string
      searched: { documents: number; passages: number }
      passages: PassageHit[]
      /** As the answer will have them, so that whoever reads along has them first. */
      lead: string
      missing: string[]
      terms: string[]
      retrievalMs: number
    }
  | { type: 'statement-end'; statement: Statement }
  | { type: 'answer-end'; answer: Answer; passages: PassageHit[] }

/**
 * Answers a question from the papers' own sentences, each with its citation, or says that they don't
 * answer it and offers the nearest.
 * @throws TenkyoError `question-empty`, `unknown-generator`
 */
export async function* answer(
  library: Library,
  request: AnswerRequest,
): AsyncGenerator<AnswerEvent> {
  const started = performance.now()
  const text = request.question.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new TenkyoError('question-empty', 'The question is empty.', {
      hint: 'Ask about something that your papers may say.',
    })
  }
  checkGenerator(request.generator)
  const standaloneQuestion = standalone(text, request.history ?? [])
  const question = readQuestion(standaloneQuestion)
  const retrieval = await retrieve(library, question, request.documents)
  const { records } = retrieval
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
  const lead = leadLine(question.language, {
    papers: new Set(chosen.map(({ found }) => found.prepared.passage.documentId)).size,
    places: chosen.length,
    missing,
  })
  const retrievalMs = performance.now() - started
  const passages = passageHits(retrieval, chosen)
  yield {
    type: 'search-end',
    standaloneQuestion,
    language: question.language,
    searched: retrieval.searched,
    passages,
    ...{ lead, missing, terms },
    retrievalMs,
  }
  const statements = (await citationsOf(library, chosen, records)).map(statement)
  const firstStatementMs = statements.length === 0 ? null : performance.now() - started
  for (const one of statements) yield { type: 'statement-end', statement: one }
  const answered = statements.length > 0
  yield {
    type: 'answer-end',
    passages,
    answer: {
      question: request.question,
      standaloneQuestion,
      language: question.language,
      outcome: answered ? 'answered' : 'not-found',
      lead,
      statements,
      nearest: await citationsOf(library, nearest, records),
      missing,
      terms,
      withheld: 0,
      notice: null,
      generator: { kind: 'extractive', model: null },
      timings: { retrievalMs, firstStatementMs, totalMs: performance.now() - started },
    },
  }
}

/** Digits and signs alone stand in any paper; they ask nothing of it. */
const hasWords = (text: string) => /\p{L}/u.test(text)

function checkGenerator(generator: string | undefined): void {
  if (generator === undefined || generator === 'extractive') return
  throw new TenkyoError('unknown-generator', `There is no generator called "${generator}".`, {
    hint: 'Use "extractive".',
  })
}

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

function statement(citation: Citation): Statement {
  return {
    text: citation.quote,
    kind: 'point',
    citations: [citation],
    support: 'quoted',
    notes: [],
  }
}
