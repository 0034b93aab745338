import type { Sentence } from '#lib/document.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { fold } from '#lib/text/fold.ts'
import { words } from '#lib/text/words.ts'

/** A passage made ready to be scored: its terms counted, its sentences with what they stand under. */
export type Prepared = {
  passage: StoredPassage
  counts: ReadonlyMap<string, number>
  length: number
  sentences: readonly PreparedSentence[]
}

export type PreparedSentence = {
  sentence: Sentence
  text: string
  /** What is read with it: its headings, who speaks, and the sentence itself. */
  context: string
  /** What each of its terms counts: 1 in the sentence itself, less in what it stands under. */
  terms: ReadonlyMap<string, number>
  vector: Float32Array
}

/** What a term counts that stands in a sentence's headings only. */
const aboveShare = 0.8

const prepared = new WeakMap<StoredPassage, Prepared>()

/** Prepares a passage, once for as long as it is kept in memory. */
export function prepare(passage: StoredPassage): Prepared {
  const kept = prepared.get(passage)
  if (kept !== undefined) return kept
  const made = make(passage)
  prepared.set(passage, made)
  return made
}

function make(passage: StoredPassage): Prepared {
  const counts = new Map<string, number>()
  const all = words(passage.searchText)
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1)
  const above = [...passage.headings, passage.holder ?? ''].join(' ')
  const aboveTerms = words(fold(above))
  return {
    passage,
    counts,
    length: all.length,
    sentences: passage.sentences.map((sentence, at) => {
      const text = passage.text.slice(sentence.start - passage.start, sentence.end - passage.start)
      return {
        sentence,
        text,
        context: `${above}\n${text}`,
        terms: new Map([
          ...aboveTerms.map((term) => [term, aboveShare] as const),
          ...words(fold(text)).map((term) => [term, 1] as const),
        ]),
        vector: passage.sentenceVectors[at] ?? new Float32Array(),
      }
    }),
  }
}
