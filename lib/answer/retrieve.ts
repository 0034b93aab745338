/**
 * Finds what a question may be answered from: both legs apart within each language of the papers,
 * then a second look at the sentences, which settles the order.
 */
import type { DocumentRecord } from '#lib/document.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { readPassages } from '#lib/index/passages.ts'
import { searchText, searchVectors } from '#lib/index/search.ts'
import type { Library } from '#lib/library.ts'
import { givesFact } from '#lib/text/facts.ts'
import { type Bearings, loadBearings } from './bearings.ts'
import { type Expansion, expand, unexpanded } from './lexicon.ts'
import { type Prepared, type PreparedSentence, prepare } from './prepare.ts'
import type { Question } from './question.ts'
import { cosine, coverage, relevance } from './score.ts'

/** A passage that a leg found. Ranks count from 1 within its language; null where a leg missed it. */
export type Found = {
  prepared: Prepared
  ranks: { vector: number | null; text: number | null }
  score: number
}

/** A sentence that may answer, and why it is thought so. */
export type Evidence = {
  found: Found
  sentence: PreparedSentence
  /** The share of the question's information that it carries, from 0 to 1. */
  coverage: number
  /** The same for the question without its names. */
  matter: number
  /** How alike it is to the question in meaning; 0 is no likeness, 1 the same. */
  likeness: number
  /** Decides the order. */
  score: number
}

export type Retrieval = {
  /** The documents that were searched, by id. */
  records: ReadonlyMap<string, DocumentRecord>
  searched: { documents: number; passages: number }
  /** Best first. */
  found: Found[]
  /** Best first. */
  evidence: Evidence[]
  expansions: ReadonlyMap<string, readonly Expansion[]>
}

function nothing(records: Retrieval['records']): Retrieval {
  const passages = [...records.values()].reduce((sum, record) => sum + record.passages, 0)
  return {
    records,
    searched: { documents: records.size, passages },
    found: [],
    evidence: [],
    expansions: new Map(),
  }
}

/** How many passages each leg looks up in a language. */
const depth = 40

export async function retrieve(
  library: Library,
  question: Question,
  documentIds: readonly string[] | undefined,
): Promise<Retrieval> {
  const asked = documentIds === undefined ? null : new Set(documentIds)
  const documents = (await listDocuments(library.index)).filter(
    ({ id }) => asked === null || asked.has(id),
  )
  const records = new Map(documents.map((one) => [one.id, one]))
  const languages = [...new Set(documents.map(({ language }) => language))]
  if (languages.length === 0) return nothing(records)
  const { lexicons, calibration } = await loadBearings(library)
  const [vector, ...wordVectors] = await library.embedder.embed(
    [question.text, ...question.words],
    'query',
  )
  if (vector === undefined) return nothing(records)
  const expansions = new Map<string, Expansion[]>()
  const parts = await Promise.all(
    languages.map(async (language) => {
      const lexicon = lexicons.get(language)
      const expanded =
        lexicon === undefined
          ? unexpanded(question.words)
          : expand(question.words, wordVectors, lexicon, calibration.termFloor)
      expansions.set(language, expanded)
      const matter = expanded.filter(({ word }) => question.matter.includes(word))
      const leg = { vector, expanded, matter, language, documentIds, calibration }
      return searchLanguage(library, question, leg)
    }),
  )
  const evidence = parts.flat().sort((a, b) => b.score - a.score)
  const found = [...new Map(evidence.map((one) => [one.found.prepared, one.found])).values()]
  found.sort((a, b) => b.score - a.score)
  return { ...nothing(records), found, evidence, expansions }
}

type Leg = {
  vector: Float32Array
  expanded: readonly Expansion[]
  /** Those of the words that belong to no name. */
  matter: readonly Expansion[]
  language: string
  documentIds: readonly string[] | undefined
  calibration: Bearings['calibration']
}

async function searchLanguage(
  { index }: Library,
  question: Question,
  { vector, expanded, matter, language, documentIds, calibration }: Leg,
): Promise<Evidence[]> {
  const options = { limit: depth, documentIds, language }
  const terms = [...new Set(expanded.flatMap(({ terms: candidates }) => [...candidates.keys()]))]
  const [near, matched] = await Promise.all([
    searchVectors(index, vector, options),
    terms.length === 0 ? [] : searchText(index, terms.join(' '), options),
  ])
  const byVector = new Map(near.map(({ id, rank }) => [id, rank]))
  const byText = new Map(matched.map(({ id, rank }) => [id, rank]))
  const likeness = new Map(near.map(({ id, score }) => [id, score]))
  const passages = (
    await readPassages(index, [...new Set([...byVector.keys(), ...byText.keys()])])
  ).map(prepare)
  const average =
    passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length)
  const scored = passages.map((prepared) => ({
    prepared,
    words: relevance(expanded, prepared.counts, prepared.length, average),
    meaning: likeness.get(prepared.passage.id) ?? bestCosine(prepared, vector),
  }))
  const mostWords = Math.max(1e-9, ...scored.map(({ words }) => words))
  const mostMeaning = Math.max(1e-9, ...scored.map(({ meaning }) => meaning))
  const floor = calibration.sentenceFloor
  return scored.flatMap(({ prepared, words, meaning }) => {
    const sentences = prepared.sentences.map((sentence) =>
      scoreSentence(question, { expanded, matter }, sentence, {
        words: words / mostWords,
        likeness: (cosine(sentence.vector, vector) - floor) / (1 - floor),
      }),
    )
    const best = Math.max(...sentences.map(({ score }) => score))
    const { id } = prepared.passage
    const found: Found = {
      prepared,
      ranks: { vector: byVector.get(id) ?? null, text: byText.get(id) ?? null },
      score:
        weights.words * (words / mostWords) +
        weights.meaning * (meaning / mostMeaning) +
        weights.sentence * best,
    }
    return sentences.map((one) => ({ ...one, found }))
  })
}

/** What counts in the order of passages. */
const weights = { words: 0.5, meaning: 0.3, sentence: 0.5 }

/** For a passage that only the text leg found: its best sentence is nearer than the whole of it. */
function bestCosine({ sentences }: Prepared, vector: Float32Array): number {
  return 0.8 * Math.max(0, ...sentences.map((one) => cosine(one.vector, vector)))
}

/** What a sentence gains by its passage's words, and by giving the kind of fact that is asked for. */
const passageShare = 0.3
const factBonus = 0.45

function scoreSentence(
  question: Question,
  { expanded, matter }: Pick<Leg, 'expanded' | 'matter'>,
  sentence: PreparedSentence,
  { words, likeness }: { words: number; likeness: number },
): Omit<Evidence, 'found'> {
  const covered = coverage(expanded, sentence.terms)
  const facts = question.kinds.filter((kind) => givesFact(sentence.text, kind)).length
  const factShare = question.kinds.length === 0 ? 0 : facts / question.kinds.length
  return {
    sentence,
    coverage: covered,
    matter: coverage(matter, sentence.terms),
    likeness,
    score: likeness + covered + passageShare * words + factBonus * factShare,
  }
}
