/**
 * What a question looks for in the papers of each language: its vector, and the papers' own words
 * for its words. The same for whatever papers it is looked for in, so that it is made once.
 */
import type { Library } from '#lib/library.ts'
import type { Calibration } from '#lib/models/calibration.ts'
import { loadBearings } from './bearings.ts'
import { type Expansion, expand, type Lexicon, unexpanded } from './lexicon.ts'
import type { Question } from './question.ts'
import { bridgeRegions } from './region-bridge.ts'

/** What is searched for in the papers of one language. */
export type Sought = {
  vector: Float32Array
  expanded: readonly Expansion[]
  /** Those of the words that belong to no name. */
  matter: readonly Expansion[]
  language: string
  calibration: Calibration
  /** The papers' own words; null where they are not counted yet. */
  lexicon: Lexicon | null
  /** The vectors of the question's words. */
  wordVectors: ReadonlyMap<string, Float32Array>
}

/**
 * What a question looks for, by the language of the papers.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`
 */
export async function seekIn(
  library: Library,
  question: Question,
  languages: ReadonlySet<string>,
): Promise<{ sought: ReadonlyMap<string, Sought>; calibration: Calibration }> {
  const { lexicons, calibration } = await loadBearings(library)
  const texts = [question.text, ...question.words]
  const [vector, ...wordVectors] =
    languages.size === 0 ? [] : await library.embedder.embed(texts, 'query')
  const byWord = new Map(
    question.words.flatMap((word, at) => {
      const own = wordVectors[at]
      return own === undefined ? [] : [[word, own] as const]
    }),
  )
  const sought = new Map<string, Sought>()
  for (const language of vector === undefined ? [] : languages) {
    const lexicon = lexicons.get(language)
    const expanded =
      lexicon === undefined
        ? unexpanded(question.words)
        : bridgeRegions(
            expand(question.words, wordVectors, lexicon, calibration.termFloor),
            question,
            lexicon,
          )
    const matter = expanded.filter(({ word }) => question.matter.includes(word))
    if (vector !== undefined) {
      sought.set(language, {
        ...{ vector, expanded, matter, language, calibration },
        ...{ lexicon: lexicon ?? null, wordVectors: byWord },
      })
    }
  }
  return { sought, calibration }
}
