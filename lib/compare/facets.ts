/**
 * What a topic asks for, piece by piece, as the papers of one language say it.
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import { type Expansion, isForeign } from '#lib/answer/lexicon.ts'
import type { Question } from '#lib/answer/question.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { fold } from '#lib/text/fold.ts'
import type { Region } from '#lib/text/regions.ts'
import { inOtherWords } from './in-other-words.ts'

/** A word of a topic, with the papers' terms for it and how well each stands for it (0 to 1). */
export type Facet = Expansion & {
  /** The country or region that it names. */
  region: Region | null
  /** It can't be left out: a paper that nowhere has it speaks of something else. */
  isName: boolean
}

/** Words that stand side by side in a topic say one thing: 能力構築支援, supply chains. */
export type FacetGroup = readonly Facet[]

/**
 * A topic's facets, in its own order and in groups.
 * @param nearest what comes nearest to the topic among the papers of that language, best first; it
 *   tells what they call what a topic in another language names.
 */
export function facetsOf(
  question: Question,
  sought: Sought,
  nearest: readonly Evidence[],
): FacetGroup[] {
  const text = fold(question.text)
  const said = inOtherWords(
    sought.expanded.map((one) => ({
      ...one,
      isName: isName(one.word, question),
      region: regionOf(one.word, question),
    })),
    sought,
    nearest,
  )
  const placed = said
    .map((facet) => ({ facet, at: text.indexOf(facet.word) }))
    .sort((one, other) => one.at - other.at)
  const groups: Facet[][] = []
  let end = -1
  for (const { facet, at } of placed) {
    const isBeside = end >= 0 && /^[ -]?$/.test(text.slice(end, Math.max(at, end))) && at >= end
    if (isBeside) groups.at(-1)?.push(facet)
    else groups.push([facet])
    end = at === -1 ? -1 : at + facet.word.length
  }
  return groups
}

function regionOf(word: string, { names }: Question): Region | null {
  const named = names.find((name) => name.kind === 'region' && fold(name.text) === word)
  return named?.kind === 'region' ? named.region : null
}

/**
 * A country, a person, a year; in a topic of another script a word in Latin letters; in one in Latin
 * letters a word with a capital that does not only begin the sentence.
 */
function isName(word: string, { names, text, language }: Question): boolean {
  if (names.some((name) => fold(name.text).includes(word) && word.length > 1)) return true
  if (isForeign(word, language)) return word.length > 1
  const plain = text.normalize('NFKC')
  const at = plain.toLowerCase().indexOf(word)
  return at > 0 && /^\p{Lu}/u.test(plain.slice(at)) && /^\p{Script=Latin}/u.test(word)
}
