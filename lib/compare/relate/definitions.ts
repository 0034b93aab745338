/** Quotes that say what a term means or how it is used, which is no judgement on the thing itself. */
import type { Relation } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'
import { citationsOf, mostQuotes, namesOf } from './parties.ts'
import { phrasingIn } from './phrasing.ts'
import { areApart, type Quoted } from './voices.ts'

/** A term that a text explains, folded, and as it stands there. */
export type Defined = { key: string; written: string }

const name = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Latin}\\p{N}ー・]{2,20}'
const framed = `[「『“"]([^「」『』“”"]{2,30})[」』”"]`

const patterns: readonly RegExp[] = [
  // 「X」は「…」と定義されている, 「X」とは, 「X」という用語
  new RegExp(
    `${framed}(?:[（(][^）)]*[）)])?(?=(?:(?:等|など)?と(?:は|いう|いった|呼称|呼ば|称され|定義)(?!いえ|言え|限)|(?:は|を)[^。]*?(?:と定義|を指(?:す|し)|を意味|と呼称|と呼ば|のことである)))`,
    'gu',
  ),
  new RegExp(
    `(${name})(?:という(?:用語|言葉|語|概念)|と(?:定義|呼称)|とは[、,](?!いえ|言え|限)[^。]*?(?:こと|もの|概念|活動|指す|指し|意味|定義))`,
    'gu',
  ),
  new RegExp(`${framed}\\s+(?:refers? to|means|is defined as|is understood as|denotes)`, 'giu'),
  /(?:the term|the word|defin(?:e|es|ed|ing))\s+[“"']?([\p{L}\p{N} -]{3,40}?)[”"']?\s+(?:refers?|means|is (?:used|defined|understood)|as|to mean|was|has|denotes)\b/giu,
  /(?:^|[.;,]\s+)([\p{L}\p{N} -]{3,40}?)\s+(?:refers? to|is defined as|is understood as)\b/giu,
]

const mostDefinitions = 2

/** The terms that two or more say the meaning or the use of, with the quote of each. */
export function definitionsAmong(quotes: readonly Quoted[], language: string): Relation[] {
  const explained = new Map<string, { written: string; quotes: Quoted[] }>()
  for (const quote of quotes) {
    for (const { key, written } of definedIn(quote.citation.quote)) {
      const known = explained.get(key) ?? { written, quotes: [] }
      const isNew = known.quotes.every((other) => areApart(other, quote))
      if (isNew && known.quotes.length < mostQuotes) known.quotes.push(quote)
      explained.set(key, known)
    }
  }
  return [...explained.values()]
    .filter(({ quotes: those }) => those.length > 1)
    .slice(0, mostDefinitions)
    .map(({ written, quotes: those }) => ({
      kind: 'definition',
      text: phrasingIn(language).definition(namesOf(those), written),
      citations: citationsOf(those),
      shared: [written],
    }))
}

/** The terms that a text says the meaning or the use of. */
export function definedIn(text: string): Defined[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 1: written }) =>
      written === undefined ? [] : [{ key: keyOf(written), written: bare(written) }],
    ),
  )
  return [
    ...new Map(found.filter(({ key }) => key.length > 1).map((one) => [one.key, one])).values(),
  ]
}

/** A term without what stands behind it in brackets. */
const bare = (written: string) => written.replace(/[（(][^）)]*[）)]?$/u, '').trim()

const keyOf = (written: string) =>
  fold(bare(written))
    .replace(/^(?:the|a|an)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
