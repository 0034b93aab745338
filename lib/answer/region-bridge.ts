import { fold } from '#lib/text/fold.ts'
import { isTerm, words } from '#lib/text/words.ts'
import { type Expansion, information, type Lexicon } from './lexicon.ts'
import type { Question } from './question.ts'

/**
 * Countries and regions that a question in another language names count under their names in the papers' language: they
 * are known, and an embedder knows only the frequent ones.
 */
export function bridgeRegions(
  expansions: readonly Expansion[],
  { names, language }: Question,
  lexicon: Lexicon,
): Expansion[] {
  if (language === lexicon.language) return [...expansions]
  return names.reduce<Expansion[]>(
    (bridged, name) => {
      if (name.kind !== 'region') return bridged
      const written = words(fold(name.text))
      const own = bridged.filter(({ word }) => written.includes(word))
      const terms = name.region.names.flatMap((one) => rarestTerm(one, lexicon))
      if (terms.length === 0) return bridged
      const region: Expansion = {
        word: fold(name.text),
        weight: Math.max(...terms.map((term) => information(term, lexicon))),
        terms: new Map([
          ...own.flatMap((one) => [...one.terms]),
          ...terms.map((term) => [term, 1] as const),
        ]),
      }
      return [...bridged.filter((one) => !own.includes(one)), region]
    },
    [...expansions],
  )
}

/** The rarest word of a name whose words all stand in the papers. */
function rarestTerm(name: string, lexicon: Lexicon): string[] {
  const terms = words(fold(name)).filter(isTerm)
  const count = (term: string) => lexicon.frequency.get(term) ?? 0
  if (terms.length === 0 || terms.some((term) => count(term) === 0)) return []
  return terms.sort((a, b) => count(a) - count(b)).slice(0, 1)
}
