/**
 * Relations that a language model writes: it points at the quotes by ids, and what it says is shown
 * only where it passes the gate of answers and the quotes of both sides bear it.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { mintIds } from '#lib/answer/evidence-ids.ts'
import { type Gated, gate } from '#lib/answer/gate/gate.ts'
import { knownWords } from '#lib/answer/gate/heading.ts'
import { generateAs } from '#lib/answer/generate.ts'
import type { Position, Relation } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { LanguageModel } from '#lib/models/language-model.ts'
import { fold } from '#lib/text/fold.ts'
import { isBorneOut } from './borne-out.ts'
import { mostRelations, type RelateContext, relate } from './relate.ts'
import { relationForm } from './relation-draft.ts'
import { relationPrompt } from './relation-prompt.ts'
import { sharedTerms, termsIn } from './shared-terms.ts'
import { type Quoted, quotesOf } from './voices.ts'

export type RelatedByModel = {
  relations: Relation[]
  /** How many of the model's relations nothing bears out. */
  withheld: number
  /** Why the rules told the relations instead; null where the model did, or had nothing to relate. */
  failure: TenkyoError | null
}

/** More quotes of one side than this crowd out the others. */
const mostShared = 3

/**
 * Has a model say what the positions have in common and where they differ; where it fails, or nothing
 * that it says stands, the rules do.
 * @throws TenkyoError `embedder-unavailable`; what fails in the model is told by `failure`
 */
export async function relateByModel(
  model: LanguageModel,
  positions: readonly Position[],
  context: RelateContext,
  signal: AbortSignal,
): Promise<RelatedByModel> {
  const quotes = quotesOf(positions)
  const sides = new Set(quotes.map(({ position }) => `${position.documentId} ${position.holder}`))
  if (sides.size < 2) return { relations: [], withheld: 0, failure: null }
  const written = await ask(model, quotes, context, signal)
  if (written.relations.length > 0 || signal.aborted) return written
  return { ...written, relations: await relate(positions, context) }
}

async function ask(
  model: LanguageModel,
  quotes: readonly Quoted[],
  { topic, language, embedder }: RelateContext,
  signal: AbortSignal,
): Promise<RelatedByModel> {
  const texts = [topic, ...quotes.flatMap(({ citation }) => textsOf(citation))]
  const ids = mintIds(quotes.length, texts.join('\n'), randomInt)
  const byId = new Map(quotes.map((quote, at) => [ids[at] ?? '', quote]))
  const citations = new Map([...byId].map(([id, { citation }]) => [id, citation]))
  const nonce = randomBytes(8).toString('hex')
  const shown = { citations, known: knownWords(texts), nonce, language }
  const quotedBy = new Map(quotes.map((quote) => [quote.citation, quote]))
  const relations: Relation[] = []
  const said = new Set<string>()
  let withheld = 0
  try {
    const prompt = relationPrompt({ topic, language, citations, nonce })
    for await (const { kind, text, ids: named } of generateAs(
      relationForm,
      model,
      prompt,
      signal,
    )) {
      const passed = passedBy(gate({ kind: 'point', text, ids: named }, shown))
      if (passed === null || passed.text === '' || said.has(fold(passed.text))) {
        withheld += Number(passed === null)
        continue
      }
      said.add(fold(passed.text))
      const own = passed.citations.flatMap((citation) => quotedBy.get(citation) ?? [])
      const claimed = { kind, text: passed.text, quotes: own, topic, language }
      if (await isBorneOut(embedder, claimed))
        relations.push({ ...passed, kind, shared: sharedBy(own) })
      else withheld += 1
      if (relations.length === mostRelations) break
    }
  } catch (error) {
    if (!(error instanceof TenkyoError) || !error.code.startsWith('model-')) throw error
    return {
      relations,
      withheld,
      failure: relations.length > 0 ? null : failureOf(error, withheld),
    }
  }
  return { relations, withheld, failure: relations.length > 0 ? null : failureOf(null, withheld) }
}

const textsOf = ({ quote, title, headings, holder }: Citation) => [
  ...[quote, title, holder ?? ''],
  ...headings,
]

/** A statement that passed whole; one of which a quotation was struck says too little. */
function passedBy(gated: Gated): { text: string; citations: Citation[] } | null {
  if (gated.outcome === 'nothing') return { text: '', citations: [] }
  if (gated.outcome !== 'passed' || gated.statement.notes.length > 0) return null
  const { text, citations } = gated.statement
  return { text, citations }
}

/** A model that writes no relation at all has nothing to relate, and did not fail. */
function failureOf(error: TenkyoError | null, withheld: number): TenkyoError | null {
  if (withheld > 0) {
    return new TenkyoError(
      'nothing-supported',
      `None of the model's ${withheld} relations is borne out by its quotes.`,
    )
  }
  return error?.code === 'model-unusable' ? null : error
}

function sharedBy(quotes: readonly Quoted[]): string[] {
  const terms = quotes.map(({ citation }) => termsIn(citation.quote, new Set()))
  return sharedTerms(terms)
    .flatMap((key) => terms[0]?.get(key) ?? [])
    .slice(0, mostShared)
}
