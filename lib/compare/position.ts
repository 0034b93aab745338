/**
 * What one paper holds: the positions of those who speak in it, or that it nowhere speaks of the
 * matter, which is said only after every sentence of it was scored.
 */
import { nearestOf } from '#lib/answer/choose.ts'
import { citationsOf } from '#lib/answer/citations.ts'
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Ground } from '#lib/answer/ground.ts'
import { isNamed } from '#lib/answer/missing.ts'
import type { Question } from '#lib/answer/question.ts'
import { quotedStatement } from '#lib/answer/quoted.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { matchedTerms } from '#lib/answer/terms.ts'
import type { Position, Statement } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import type { Library } from '#lib/library.ts'
import { isAddressed } from './addressed.ts'
import { choosePosition } from './choose-position.ts'
import { type FacetGroup, termsOf } from './facets.ts'
import { type Part, partsOf } from './holders.ts'
import { scorePaper } from './paper.ts'
import { readStance } from './stance/read-stance.ts'

/** What is compared, as it is looked for in papers of each language. */
export type Topic = {
  question: Question
  /** The question without what it asks of its matter. */
  matter: Question
  sought: ReadonlyMap<string, Sought>
  facets: ReadonlyMap<string, readonly FacetGroup[]>
  /** The language that most of the papers are written in. */
  mainLanguage: string
}

/** A topic's words as it says them itself, and as the papers of one language do; folded. */
function wordsOf({ words }: Question, groups: readonly FacetGroup[]): string[] {
  const terms = groups.flat().flatMap((facet) => [...facet.terms.keys()])
  return [...new Set([...words, ...terms])]
}

/** What a position stands on, before anyone has written it. */
export type Stand = { holder: string | null; ground: Ground; words: string[]; scored: number }

/** More who speak in one paper than this would hide the other papers. */
const mostHolders = 4

/**
 * What a paper has to say, part by part, best first; a single one without anything chosen where it
 * does not speak of the matter.
 * @throws TenkyoError `index-corrupt`
 */
export async function standsOf(
  library: Library,
  topic: Topic,
  record: DocumentRecord,
): Promise<Stand[]> {
  const sought = topic.sought.get(record.language)
  const groups = topic.facets.get(record.language) ?? []
  const evidence =
    sought === undefined ? [] : await scorePaper(library, topic.matter, sought, groups, record.id)
  const scored = evidence.length
  const words = wordsOf(topic.question, groups)
  const soughtTerms = termsOf(groups)
  const parts = partsOf(evidence)
    .filter((part) => isAddressed(bestOf(part)))
    .map((part) => ({ ...part, chosen: choosePosition(part.evidence, words, sought) }))
    .filter(({ chosen }) => chosen.length > 0)
    .sort((one, other) => bestOf(other) - bestOf(one))
    .slice(0, mostHolders)
  const whole: Part & { chosen: Evidence[] } = { holder: null, evidence, chosen: [] }
  return (parts.length > 0 ? parts : [whole]).map((part) => ({
    holder: part.holder,
    ground: groundOf(topic, record, sought, part, soughtTerms),
    ...{ words, scored },
  }))
}

/** The years, places and persons of a question that no sentence of a paper has. */
function namesWithout({ names }: Question, evidence: readonly Evidence[]): string[] {
  return names.filter((name) => !evidence.some((one) => isNamed(name, one))).map(({ text }) => text)
}

const bestOf = ({ evidence }: Part): number => evidence[0]?.score ?? 0

function groundOf(
  { question, sought: all, mainLanguage }: Topic,
  record: DocumentRecord,
  sought: Sought | undefined,
  { evidence, chosen }: Part & { chosen: Evidence[] },
  soughtTerms: string[],
): Ground {
  const expansions = new Map([...all].map(([language, { expanded }]) => [language, expanded]))
  const floor = sought?.calibration.sentenceFloor ?? 0
  const nearest = chosen.length > 0 ? [] : nearestOf(evidence, floor)
  const records = new Map([[record.id, record]])
  return {
    ...{ question, records, evidence, chosen, nearest },
    missing: namesWithout(question, evidence),
    terms: chosen.length > 0 ? matchedTerms(question.text, chosen, expansions) : soughtTerms,
    retrieval: {
      ...{ records, evidence, expansions, mainLanguage, sentenceFloor: floor },
      searched: { documents: 1, passages: record.passages },
      found: [...new Set(evidence.map(({ found }) => found))],
    },
  }
}

/** A stand as a reader gets it, with what was written of it; its own quotes where nothing was. */
export async function toPosition(
  library: Library,
  { holder, ground, words, scored }: Stand,
  record: DocumentRecord,
  written: { statements: Statement[]; withheld: number },
): Promise<Position> {
  const { chosen, nearest, records, missing, terms } = ground
  const statements =
    written.statements.length > 0
      ? written.statements
      : (await citationsOf(library, chosen, records)).map(quotedStatement)
  const quotes = [...new Set(statements.flatMap(({ citations }) => citations.map((c) => c.quote)))]
  const read = quotes.length === 0 ? null : readStance(quotes, words)
  const { id, version, source, title, date, language } = record
  return {
    ...{ documentId: id, version, source, title, date, language, holder },
    outcome: statements.length > 0 ? 'addressed' : 'not-addressed',
    stance: read?.stance ?? null,
    cues: read?.cues ?? [],
    stanceFrom: read === null ? null : 'cues',
    statements,
    nearest: await citationsOf(library, nearest, records),
    ...{ missing, terms, withheld: written.withheld, scored },
  }
}
