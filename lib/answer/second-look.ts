/**
 * A second look at the sentences of passages, which settles the order of both.
 */
import { givesFact } from '#lib/text/facts.ts'
import type { Evidence, Found } from './evidence.ts'
import type { Prepared, PreparedSentence } from './prepare.ts'
import type { Question } from './question.ts'
import { cosine, coverage, relevance } from './score.ts'
import type { Sought } from './sought.ts'

/** How the legs found a passage; `cosine` is null where the one by meaning didn't. */
type ByLegs = Pick<Found, 'ranks'> & { cosine: number | null }

/** Every sentence of the passages, scored; in no order. */
export function lookAgain(
  question: Question,
  sought: Sought,
  passages: readonly Prepared[],
  byLegs: (passageId: string) => ByLegs,
): Evidence[] {
  const { vector, expanded, calibration } = sought
  const floor = calibration.sentenceFloor
  const likeness = (cosine: number) => (cosine - floor) / (1 - floor)
  const average =
    passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length)
  const meaningOf = (prepared: Prepared) => {
    const known = byLegs(prepared.passage.id).cosine
    return known === null ? sentenceShare * likeness(bestOf(prepared, vector)) : likeness(known)
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
      scoreSentence(question, sought, sentence, {
        wordShare,
        likeness: likeness(cosine(sentence.vector, vector)),
      }),
    )
    const best = Math.max(...sentences.map(({ score }) => score))
    const found: Found = {
      prepared,
      ranks: byLegs(prepared.passage.id).ranks,
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
