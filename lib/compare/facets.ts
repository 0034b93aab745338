/**
 * What a topic asks for, piece by piece, as the papers of one language say it.
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import { type Expansion, information, isForeign } from '#lib/answer/lexicon.ts'
import type { Question } from '#lib/answer/question.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { fold } from '#lib/text/fold.ts'
import { isAbbreviation, latinLongForm, wideLongForm } from '#lib/text/long-form.ts'
import { isHome, type Region } from '#lib/text/regions.ts'
import { isAspect } from './aspects.ts'
import { calledIn } from './called.ts'
import { standTogether } from './expressions.ts'
import { inOtherWords } from './in-other-words.ts'

/** A word of a topic, with the papers' terms for it and how well each stands for it (0 to 1). */
export type Facet = Expansion & {
  /** What says it in several words, folded: what it is short for, what papers call it. */
  expressions: readonly string[]
  /** The country or region that it names. */
  region: Region | null
  /** It can't be left out: a paper that nowhere has it speaks of something else. */
  isName: boolean
  /** What it counts where it stands without the words beside it: 能力 of 能力構築支援. */
  alone: number
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
  const text = question.text.normalize('NFKC').toLowerCase()
  const words = sought.expanded.map((one) => ({
    ...one,
    expressions: [],
    region: regionOf(one.word, question),
    isName: isName(one.word, question),
    alone: 1,
  }))
  const placed = weighed(asCalled(inOtherWords(words, sought, nearest), sought), sought.language)
    .map((facet) => ({ facet, at: text.indexOf(facet.word) }))
    .sort((one, other) => one.at - other.at)
  const groups = grouped(abbreviated(placed, question.text.normalize('NFKC')), text)
  return groups.map((group) =>
    group.map((one) => ({
      ...one,
      alone: aloneShare(group, nearest, sought.language === question.language),
    })),
  )
}

/** What a name counts for, and a word for an aspect of any matter, against what it weighs. */
const nameShare = 1.5
const aspectShare = 0.5

function weighed(facets: readonly Facet[], language: string): Facet[] {
  const isOnly = facets.every(({ isName }) => isName)
  return facets.map((one) => {
    if (!isOnly && one.region !== null && isHome(one.region, language)) return { ...one, weight: 0 }
    if (one.isName) return { ...one, weight: nameShare * one.weight }
    return isAspect(one.word) ? { ...one, weight: aspectShare * one.weight } : one
  })
}

/** Words by what papers are known to call them, in place of what an embedder takes to be near. */
function asCalled(facets: readonly Facet[], { language, lexicon }: Sought): Facet[] {
  return facets.map((one) => {
    const known = calledIn(one.word, language)
    if (known.length === 0) return one
    const expressions = known.filter((term) => !/^[a-z]/.test(term))
    const own = known.filter((term) => lexicon?.frequency.has(term))
    const weights = lexicon === null ? [] : own.map((term) => information(term, lexicon))
    const terms = new Map(own.map((term) => [term, 1] as const))
    return { ...one, expressions, terms, weight: Math.min(one.weight, ...weights) }
  })
}

type Placed = { facet: Facet; at: number }

function grouped(placed: readonly Placed[], text: string): FacetGroup[] {
  const groups: Facet[][] = []
  let end = -1
  for (const { facet, at } of placed) {
    const isBeside = end >= 0 && at >= end && /^[ -]?$/.test(text.slice(end, at))
    if (isBeside) groups.at(-1)?.push(facet)
    else groups.push([facet])
    end = at === -1 ? -1 : at + facet.word.length
  }
  return groups
}

/** A name and its abbreviation are one thing, by whichever of them the papers call it. */
function abbreviated(placed: readonly Placed[], text: string): readonly Placed[] {
  return [...text.matchAll(/[(（]([^()（）]+)[)）]/gu)].reduce((rest, match) => {
    const short = match[1] ?? ''
    const long = isAbbreviation(short)
      ? (latinLongForm(text, text.slice(0, match.index).trimEnd().length, short) ??
        wideLongForm(text, match.index, short))
      : null
    const own = rest.find(({ facet }) => facet.word === fold(short))
    if (long === null || own === undefined) return rest
    if (own.facet.terms.size === 0) return rest.filter((one) => one !== own)
    const expressions = [fold(text.slice(long.start, long.end))]
    return rest
      .filter(({ at }) => at < long.start || at >= long.end)
      .map((one) => (one === own ? { ...one, facet: { ...one.facet, expressions } } : one))
  }, placed)
}

/** What a word of an expression counts alone, within one language and across two, which join words differently. */
const alone = { own: 0.4, abroad: 0.6 }
/** The same for an expression that the papers nowhere use: they call the matter otherwise. */
const aloneOfUnused = 0.8

function aloneShare(group: FacetGroup, nearest: readonly Evidence[], isOwn: boolean): number {
  const isUsed = nearest.some(({ sentence }) =>
    group.some((facet, at) => {
      const other = group[at + 1]
      return other !== undefined && standTogether(facet, other, sentence)
    }),
  )
  if (!isUsed) return aloneOfUnused
  return isOwn ? alone.own : alone.abroad
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

/** A term that stands for a word less well than this is no name for it. */
const leastTold = 0.75
/** More than this would be a list and no help to a reader. */
const mostTold = 16

/** The words that were looked for: the topic's own, and with each what papers of the language call it. */
export function termsOf(groups: readonly FacetGroup[]): string[] {
  const told = groups
    .flat()
    .flatMap(({ word, terms, expressions }) => [
      word,
      ...[...terms].flatMap(([term, strength]) => (strength >= leastTold ? [term] : [])),
      ...expressions,
    ])
  return [...new Set(told)].slice(0, mostTold)
}
