/**
 * What the papers call what a topic in another language names. An embedder alone takes the nearest
 * word (押さえ for deterrence); the sentences that come nearest to the whole topic say which of the
 * near words is meant.
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import {
  type Expansion,
  information,
  isForeign,
  type Lexicon,
  nearness,
} from '#lib/answer/lexicon.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { fold } from '#lib/text/fold.ts'
import type { Region } from '#lib/text/regions.ts'
import { isTerm } from '#lib/text/words.ts'
import { hear } from './heard.ts'

/** A word is heard where this share of the sentences, by what they count, has it. */
const leastHeard = 0.15
/** How near a word that is heard must be to one of the topic, as the embedder has it. */
const leastNearness = 0.35
/** A word for which nothing was heard counts so much less by what stands for it. */
const unheard = 0.7
/** A word without any counterpart weighs at least this, in nats: it is a part of what is asked. */
const leastUnheardWeight = 2.5

type Asked = Expansion & { isName: boolean; region: Region | null }

/** A topic's words with the terms that the papers use for them. Words that they use themselves stay. */
export function inOtherWords<Word extends Asked>(
  words: readonly Word[],
  sought: Sought,
  nearest: readonly Evidence[],
): Word[] {
  const { lexicon, language } = sought
  const isOwn = ({ word }: Asked) =>
    lexicon?.frequency.has(word) === true && !isForeign(word, language)
  if (lexicon === null || words.every(isOwn)) return [...words]
  const heard = hear(words, nearest)
  const wholes = wholesAmong(words, heard, sought, lexicon)
  return words.map((one) => {
    if (isOwn(one)) return one
    const said = heardAs(one, heard, sought, lexicon)
    return { ...said, terms: new Map([...said.terms, ...wholes]) }
  })
}

/** A term nearer than this to a topic may stand for all of it. */
const leastWhole = 0.5

/**
 * Terms that say a topic of several words in one, 非核三原則 for “three non-nuclear principles”: those
 * nearer to the whole than to any of its words.
 */
function wholesAmong(
  words: readonly Asked[],
  heard: ReadonlyMap<string, number>,
  { vector, wordVectors, calibration, language }: Sought,
  lexicon: Lexicon,
): [string, number][] {
  if (words.length < 2) return []
  const near = (term: string, to: Float32Array) =>
    nearness(term, to, lexicon, calibration.termFloor)
  return [...heard.keys()].flatMap((term) => {
    const whole = near(term, vector)
    const isWhole =
      whole >= leastWhole &&
      isTerm(term) &&
      !isForeign(term, language) &&
      [...wordVectors.values()].every((word) => near(term, word) < whole)
    return isWhole ? [[term, 1] as [string, number]] : []
  })
}

function heardAs<Word extends Asked>(
  one: Word,
  heard: ReadonlyMap<string, number>,
  { wordVectors, calibration, language }: Sought,
  lexicon: Lexicon,
): Word {
  const vector = wordVectors.get(one.word)
  const isHeard = (term: string) => (heard.get(term) ?? 0) >= leastHeard
  if (vector === undefined) {
    const terms = ownNames(one, language)
    const weights = [...terms.keys()].map((term) => information(term, lexicon))
    return { ...one, terms, weight: Math.min(one.weight, ...weights) }
  }
  const near = [...heard.keys()]
    .filter((term) => isHeard(term) && isTerm(term) && !isForeign(term, language))
    .map((term) => ({ term, near: nearness(term, vector, lexicon, calibration.termFloor) }))
    .filter(({ near }) => near >= leastNearness)
  const [best] = near.toSorted((a, b) => worth(b, heard) - worth(a, heard))
  if (best !== undefined) {
    const terms = near.map(({ term, near: own }) => [term, Math.min(1, own / best.near)] as const)
    return { ...one, terms: new Map(terms), weight: information(best.term, lexicon) }
  }
  if (lexicon.frequency.has(one.word) && isHeard(one.word)) {
    return { ...one, terms: new Map([[one.word, 1]]), weight: information(one.word, lexicon) }
  }
  if (one.isName) return one
  return {
    ...one,
    terms: new Map([...one.terms].map(([term, strength]) => [term, strength * unheard])),
    weight: Math.max(one.weight, leastUnheardWeight),
  }
}

/** A country's names in the papers' language are known: what else is near them names another. */
function ownNames({ region, terms }: Asked, language: string): ReadonlyMap<string, number> {
  const names = (region?.names ?? []).map(fold)
  return new Map(
    [...terms].filter(
      ([term]) =>
        !isForeign(term, language) &&
        names.some((name) => name === term || (term.length > 1 && name.includes(term))),
    ),
  )
}

/** A near word that few of the sentences have is less likely meant. */
function worth(
  { term, near }: { term: string; near: number },
  heard: ReadonlyMap<string, number>,
): number {
  return near * Math.min(1, 2 * (heard.get(term) ?? 0))
}
