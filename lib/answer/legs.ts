/**
 * Both ways of searching within one language of the papers, and a second look at the sentences of
 * what they find.
 */
import { readPassages } from '#lib/index/passages.ts'
import { searchText, searchVectors } from '#lib/index/search.ts'
import type { Library } from '#lib/library.ts'
import type { Calibration } from '#lib/models/calibration.ts'
import { givesFact } from '#lib/text/facts.ts'
import type { Evidence, Found } from './evidence.ts'
import type { Expansion } from './lexicon.ts'
import { type Prepared, type PreparedSentence, prepare } from './prepare.ts'
import type { Question } from './question.ts'
import { cosine, coverage, relevance } from './score.ts'

/** How many passages each leg looks up. */
const depth = 40

/** What is searched for, and among what. */
export type Sought = {
  vector: Float32Array
  expanded: readonly Expansion[]
  /** Those of the words that belong to no name. */
  matter: readonly Expansion[]
  language: string
  documentIds: readonly string[] | undefined
  calibration: Calibration
}

/** Every sentence of the passages that either leg finds, scored; in no order. */
export async function searchLanguage(
  { index }: Library,
  question: Question,
  { vector, expanded, matter, language, documentIds, calibration }: Sought,
): Promise<Evidence[]> {
  const options = { limit: depth, documentIds, language }
  const terms = [...new Set(expanded.flatMap(({ terms: candidates }) => [...candidates.keys()]))]
  const [near, matched] = await Promise.all([
    searchVectors(index, vector, options),
    terms.length === 0 ? [] : searchText(index, terms.join(' '), options),
  ])
  const byVector = new Map(near.map(({ id, rank }) => [id, rank]))
  const byText = new Map(matched.map(({ id, rank }) => [id, rank]))
  const cosines = new Map(near.map(({ id, score }) => [id, score]))
  const floor = calibration.sentenceFloor
  const likeness = (cosine: number) => (cosine - floor) / (1 - floor)
  const passages = (
    await readPassages(index, [...new Set([...byVector.keys(), ...byText.keys()])])
  ).map(prepare)
  const average =
    passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length)
  const meaningOf = (prepared: Prepared) => {
    const known = cosines.get(prepared.passage.id)
    return known === undefined
      ? sentenceShare * likeness(bestOf(prepared, vector))
      : likeness(known)
  }
  const scored = passages.map((prepared) => ({
    prepared,
    words: relevance(expanded, prepared.counts, prepared.length, average),
    meaning: Math.max(0, meaningOf(prepared)),
  }))
  const mostWords = Math.max(...scored.map(({ words }) => words))
  const mostMeaning = Math.max(...scored.map(({ meaning }) => meaning))
  return scored.flatMap(({ prepared, words, meaning }) => {
    const wordShare = share(words, mostWords)
    const sentences = prepared.sentences.map((sentence) =>
      scoreSentence(question, { expanded, matter }, sentence, {
        wordShare,
        likeness: likeness(cosine(sentence.vector, vector)),
      }),
    )
    const best = Math.max(...sentences.map(({ score }) => score))
    const { id } = prepared.passage
    const found: Found = {
      prepared,
      ranks: { vector: byVector.get(id) ?? null, text: byText.get(id) ?? null },
      score:
        weights.words * wordShare +
        weights.meaning * share(meaning, mostMeaning) +
        weights.sentence * best,
    }
    return sentences.map((one) => ({ ...one, found }))
  })
}

const share = (part: number, most: number) => (most > 0 ? part / most : 0)

/** What counts in the order of passages. */
const weights = { words: 0.5, meaning: 0.3, sentence: 0.5 }

/** For a passage that only the text leg found: its best sentence is nearer than the whole of it. */
const sentenceShare = 0.8

function bestOf({ sentences }: Prepared, vector: Float32Array): number {
  return Math.max(0, ...sentences.map((one) => cosine(one.vector, vector)))
}

/** What a sentence gains by its passage's words, and by giving the kind of fact that is asked for. */
const wordBonus = 0.3
const factBonus = 0.45

function scoreSentence(
  question: Question,
  { expanded, matter }: Pick<Sought, 'expanded' | 'matter'>,
  sentence: PreparedSentence,
  { wordShare, likeness }: { wordShare: number; likeness: number },
): Omit<Evidence, 'found'> {
  const covered = coverage(expanded, sentence.terms)
  const facts = question.kinds.filter((kind) => givesFact(sentence.text, kind)).length
  const factShare = question.kinds.length === 0 ? 0 : facts / question.kinds.length
  return {
    sentence,
    coverage: covered,
    matter: coverage(matter, sentence.terms),
    likeness,
    score: likeness + covered + wordBonus * wordShare + factBonus * factShare,
  }
}
