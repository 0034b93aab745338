/**
 * How far a sentence bears on a topic: by how much of it the sentence says in words, where words that
 * belong together count fully only together, and by what it means.
 */
import type { Evidence } from '#lib/answer/evidence.ts'
import { isHome, namesRegion } from '#lib/text/regions.ts'
import { areBeside, bestTerm, foldedText } from './expressions.ts'
import type { Facet, FacetGroup } from './facets.ts'

/** What meaning counts beside words, each from 0 to 1. */
const meaningShare = 0.75
/** What a sentence counts that lacks what the topic names, where its passage has it, and where not. */
const unnamedShare = 0.85
const namelessShare = 0.6
/** A term that stands for a name less well than this does not name it. */
const leastName = 0.75

/** 1 for a sentence that says all of a topic, more where it means it too, 0 for one without relation. */
export function bearingOf(evidence: Evidence, groups: readonly FacetGroup[]): number {
  const { sentence, likeness } = evidence
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
        group.length === 1 ||
        facet.isName ||
        beside.some((other) => areBeside(own.term, other, sentence))
      said += facet.weight * own.strength * (isWhole ? 1 : facet.alone)
    }
  }
  const bearing = (all === 0 ? 0 : said / all) + meaningShare * likeness
  return bearing <= 0 ? 0 : bearing * namedShare(evidence, groups)
}

/** What is left of a sentence's bearing for the name that it has least of. */
function namedShare(evidence: Evidence, groups: readonly FacetGroup[]): number {
  let least = 1
  for (const group of groups) {
    for (const facet of group) {
      if (facet.isName) least = Math.min(least, shareFor(facet, evidence))
    }
  }
  return least
}

function shareFor(name: Facet, { sentence, found }: Evidence): number {
  const { passage, counts } = found.prepared
  const isIn = (has: (term: string) => boolean, text: () => string) =>
    [...name.terms].some(([term, strength]) => strength >= leastName && has(term)) ||
    name.expressions.some((expression) => text().includes(expression))
  if (name.region !== null) {
    if (isHome(name.region, passage.language)) return 1
    if (namesRegion(sentence.context, name.region)) return 1
  }
  if (
    isIn(
      (term) => sentence.terms.has(term),
      () => foldedText(sentence),
    )
  )
    return 1
  return isIn(
    (term) => counts.has(term),
    () => passage.searchText,
  )
    ? unnamedShare
    : namelessShare
}
