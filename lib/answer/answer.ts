import { type Config, readConfig } from '#lib/config.ts'
import type { Answer, AnswerRequest, PassageHit, Statement } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Library } from '#lib/library.ts'
import type { OpenOptions } from '#lib/models/language-model.ts'
import { citationsOf } from './citations.ts'
import type { Evidence } from './evidence.ts'
import { groundFor } from './ground.ts'
import { passageHits } from './hits.ts'
import { extractive, quotedStatement } from './quoted.ts'
import { standalone } from './rewrite.ts'
import { asReader } from './turns-to-search.ts'
import { leadLine, missingLine } from './wording.ts'
import { noticeOf, openWriter, type Writer } from './writer.ts'
import type { Written } from './written.ts'

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
      /** Who is to write the answer; where that fails, the answer says who did. */
      generator: Answer['generator']
    }
  | { type: 'statement-end'; statement: Statement }
  | { type: 'answer-end'; answer: Answer; passages: PassageHit[] }

export type AnswerOptions = {
  /** Fires when nobody waits for the answer any more; it ends then, with all it has asked for. */
  signal?: AbortSignal
  /** True where nobody waits for this answer yet: whoever asks meanwhile goes first. */
  isTrial?: boolean
  /** Which models may write; by default the settings of the environment. */
  config?: Pick<Config, 'generators' | 'modelUrl' | 'keys'>
  /** How a model is opened; by default with the usual limits. */
  open?: OpenOptions
}

/**
 * Answers a question from the papers, each statement with its citations, or says that they don't
 * answer it and offers the nearest. A model is asked only what the papers answer; where it fails, or
 * nothing that it says stands, the papers' own sentences answer, and the notice says why.
 * @throws TenkyoError `question-empty`, `unknown-generator`
 */
export async function* answer(
  library: Library,
  request: AnswerRequest,
  options: AnswerOptions = {},
): AsyncGenerator<AnswerEvent> {
  const { signal = new AbortController().signal, config = readConfig(), open = {} } = options
  const started = performance.now()
  const text = request.question.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new TenkyoError('question-empty', 'The question is empty.', {
      hint: 'Ask about something that your papers may say.',
    })
  }
  const writer = await openWriter(config, request.generator, open)
  const standaloneQuestion = await standaloneFor(writer, text, request.history ?? [], signal)
  const search = () => groundFor(library, standaloneQuestion, request.documents)
  const ground = await (options.isTrial ? search() : asReader(search))
  const { retrieval, records, chosen, missing, terms } = ground
  const { language } = ground.question
  const isModelAsked = writer.kind === 'model' && chosen.length > 0
  const hits = passageHits(retrieval, chosen)
  const extractiveLead = leadLine(language, { ...countsOf(chosen), missing })
  const writtenLead = missingLine(language, missing)
  const retrievalMs = performance.now() - started
  yield {
    type: 'search-end',
    ...{ standaloneQuestion, language, searched: retrieval.searched },
    passages: isModelAsked ? hits.map(undecided) : hits,
    lead: isModelAsked ? writtenLead : extractiveLead,
    ...{ missing, terms, retrievalMs },
    generator: isModelAsked ? { kind: 'model', model: writer.name } : extractive,
  }

  const written = isModelAsked
    ? yield* (await import('./written.ts')).write(library, ground, writer.model, signal)
    : nothingWritten
  if (signal.aborted) return
  const isWritten = written.statements.length > 0
  const quoted = isWritten ? [] : (await citationsOf(library, chosen, records)).map(quotedStatement)
  const firstAt = written.firstAt ?? (quoted.length > 0 ? performance.now() : null)
  for (const statement of quoted) yield { type: 'statement-end', statement }

  const statements = isWritten ? written.statements : quoted
  const failure = written.failure ?? writer.failure
  yield {
    type: 'answer-end',
    passages: isWritten ? passageHits(retrieval, citedBy(statements, ground.evidence)) : hits,
    answer: {
      question: request.question,
      ...{ standaloneQuestion, language },
      outcome: statements.length > 0 ? 'answered' : 'not-found',
      lead: isWritten ? writtenLead : extractiveLead,
      statements,
      nearest: await citationsOf(library, ground.nearest, records),
      ...{ missing, terms },
      withheld: written.withheld,
      notice: failure === null || chosen.length === 0 ? null : noticeOf(failure, isWritten),
      generator: isWritten ? { kind: 'model', model: writer.name } : extractive,
      timings: {
        retrievalMs,
        firstStatementMs: firstAt === null ? null : firstAt - started,
        totalMs: performance.now() - started,
      },
    },
  }
}

/** A follow-up as a question of its own: by the model that is to answer, else by the rules. */
async function standaloneFor(
  writer: Writer,
  question: string,
  history: NonNullable<AnswerRequest['history']>,
  signal: AbortSignal,
): Promise<string> {
  const byRules = standalone(question, history)
  if (writer.kind !== 'model' || !history.some(({ role }) => role === 'user')) return byRules
  const { standaloneByModel } = await import('./rewrite-by-model.ts')
  return (await standaloneByModel(writer.model, question, history, signal)) ?? byRules
}

const nothingWritten: Written = { statements: [], firstAt: null, withheld: 0, failure: null }

const undecided = (hit: PassageHit): PassageHit => ({ ...hit, used: null, reason: null })

function countsOf(chosen: readonly Evidence[]): { papers: number; places: number } {
  const papers = new Set(chosen.map(({ found }) => found.prepared.passage.documentId))
  return { papers: papers.size, places: chosen.length }
}

/** The evidence that statements cite. */
function citedBy(statements: readonly Statement[], evidence: readonly Evidence[]): Evidence[] {
  const cited = new Set(
    statements.flatMap(({ citations }) =>
      citations.map(({ documentId, start }) => `${documentId} ${start}`),
    ),
  )
  return evidence.filter(({ found, sentence }) =>
    cited.has(`${found.prepared.passage.documentId} ${sentence.sentence.start}`),
  )
}
