import { loadBearings } from '#lib/answer/bearings.ts'
import { citationsOf } from '#lib/answer/citations.ts'
import { extractive, quotedStatement } from '#lib/answer/quoted.ts'
import { noticeOf, openWriter } from '#lib/answer/writer.ts'
import { type Config, readConfig } from '#lib/config.ts'
import type { Briefing, BriefingRequest } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import type { OpenOptions } from '#lib/models/language-model.ts'
import { type Paper, readPaper } from './paper.ts'
import { type ChosenPart, chooseParts } from './parts.ts'
import { questionsFor } from './questions.ts'

export type BriefOptions = {
  /** Fires when nobody waits for the briefing any more. */
  signal?: AbortSignal
  /** Which models may write; by default the settings of the environment. */
  config?: Pick<Config, 'generators' | 'modelUrl' | 'keys'>
  /** How a model is opened; by default with the usual limits. */
  open?: OpenOptions
}

/**
 * What a paper is, what it claims and recommends, its figures and dates, and what it can be asked:
 * each line a sentence of it, or written by a model and borne out by its sentences. Where the model
 * fails, or nothing that it says stands, the paper's own sentences tell, and the notice says why. A
 * paper in which no sentence says anything has no statements.
 * @throws TenkyoError `document-not-found`, `unknown-generator`, `embedder-unavailable`, `index-corrupt`
 */
export async function brief(
  library: Library,
  { documentId, generator }: BriefingRequest,
  { signal = new AbortController().signal, config = readConfig(), open = {} }: BriefOptions = {},
): Promise<Briefing> {
  const started = performance.now()
  const paper = await readPaper(library.index, documentId)
  const writer = await openWriter(config, generator, open)
  const { sentenceFloor: floor } = (await loadBearings(library)).calibration
  const chosen = chooseParts(paper, floor)
  const told = chosen.length > 0
  const [written, questions] = await Promise.all([
    writer.kind === 'model' && told
      ? (await import('./written.ts')).writeBriefing(
          library,
          { paper, floor },
          writer.model,
          signal,
        )
      : null,
    told ? questionsFor(library, paper.record) : [],
  ])
  const isWritten = written !== null && written.statements.length > 0
  const { statements, parts } = isWritten ? written : await quoted(library, paper, chosen)
  const failure = written?.failure ?? writer.failure
  const { id, version, title, language } = paper.record
  return {
    documentId: id,
    ...{ version, title, language, statements, parts, questions },
    withheld: written?.withheld ?? 0,
    notice: failure === null || !told ? null : noticeOf(failure, isWritten),
    generator: isWritten ? { kind: 'model', model: writer.name } : extractive,
    timings: { totalMs: performance.now() - started },
  }
}

/** Each line as a statement that is its own quote, those of a part in the paper's order. */
async function quoted(
  library: Library,
  { record }: Paper,
  chosen: readonly ChosenPart[],
): Promise<Pick<Briefing, 'statements' | 'parts'>> {
  const records = new Map([[record.id, record]])
  const evidence = chosen.flatMap(({ lines }) =>
    lines.toSorted((one, other) => one.place - other.place).map((line) => line.evidence),
  )
  const citations = await citationsOf(library, evidence, records)
  const statements = citations.map(quotedStatement)
  let next = 0
  const parts = chosen.map(({ part, lines }) => ({ part, statements: lines.map(() => next++) }))
  return { statements, parts }
}
