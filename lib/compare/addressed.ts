/**
 * Whether a paper speaks of a topic. Its best sentence decides: by how much of the topic it says in
 * words, where words that belong together count fully only together, and by what it means.
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import type { PreparedSentence } from '#lib/answer/prepare.ts'
import { fold } from '#lib/text/fold.ts'
import { isHome, namesRegion } from '#lib/text/regions.ts'
import type { Facet, FacetGroup } from './facets.ts'

/** From here on a sentence is about what is asked. */
const leastBearing = 0.68
/** What meaning counts beside words, each from 0 to 1. */
const meaningShare = 0.75
/** What a word of an expression counts where it stands without the others: 能力 of 能力構築支援. */
const aloneShare = 0.6
/** A paper that nowhere has what the topic names speaks of something else. */
const namelessShare = 0.6
/** A term that stands for a name less well than this does not name it. */
const leastName = 0.75

/** How far a sentence bears on a topic: 1 where it says all of it, more where it means it too. */
export function bearingOf({ sentence, likeness }: Evidence, groups: readonly FacetGroup[]): number {
  let said = 0
  let all = 0
  for (const group of groups) {
    const found = group.map((facet) => bestTerm(facet, sentence))
    for (const [at, facet] of group.entries()) {
      all += facet.weight
      const own = found[at]
      if (own === undefined || own === null) continue
      const beside = [found[at - 1], found[at + 1]].flatMap((one) => one?.term ?? [])
      const isWhole =
        group.length === 1 || beside.some((other) => standTogether(own.term, other, sentence))
      said += facet.weight * own.strength * (isWhole ? 1 : aloneShare)
    }
  }
  return (all === 0 ? 0 : said / all) + meaningShare * likeness
}

type Found = { term: string; strength: number }

/** The term of a sentence that stands best for a facet. */
function bestTerm({ terms }: Facet, sentence: PreparedSentence): Found | null {
  let best: Found | null = null
  for (const [term, strength] of terms) {
    if (strength > (best?.strength ?? 0) && sentence.terms.get(term) === 1) {
      best = { term, strength }
    }
  }
  return best
}

const folded = new WeakMap<PreparedSentence, string>()

/** True where two terms stand next to each other, in either order. */
function standTogether(one: string, other: string, sentence: PreparedSentence): boolean {
  const text = folded.get(sentence) ?? fold(sentence.text)
  folded.set(sentence, text)
  return ['', '・', ' ', '-'].some(
    (joint) => text.includes(one + joint + other) || text.includes(other + joint + one),
  )
}

/** How far a paper bears on a topic, by the best of its sentences. */
export function bearingOfPaper(
  evidence: readonly Evidence[],
  groups: readonly FacetGroup[],
): number {
  const best = Math.max(0, ...evidence.map((one) => bearingOf(one, groups)))
  const names = groups.flat().filter(({ isName }) => isName)
  const isNamed = names.every((name) => evidence.some((one) => hasName(name, one)))
  return isNamed ? best : best * namelessShare
}

function hasName({ terms, region }: Facet, { sentence, found }: Evidence): boolean {
  if (region !== null) {
    const { language } = found.prepared.passage
    if (isHome(region, language) || namesRegion(sentence.text, region)) return true
  }
  return [...terms].some(
    ([term, strength]) => strength >= leastName && sentence.terms.get(term) === 1,
  )
}

/** True where a paper, or a part of it, that bears so far on a topic speaks of it. */
export const isAddressed = (bearing: number): boolean => bearing >= leastBearing
