/** Whether what a model says of two sides is borne out by the quotes of each of them. */
import { cosine } from '#lib/answer/score.ts'
import { judge } from '#lib/answer/support/judge.ts'
import { likeness, scalesOf } from '#lib/answer/support/scale.ts'
import type { Relation } from '#lib/contract.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { definedIn } from './definitions.ts'
import { sideOf } from './groups.ts'
import { areApart, type Quoted, voicesOf } from './voices.ts'

/** What is looked at: a relation as written, with the quotes that it names. */
export type Claimed = Pick<Relation, 'kind' | 'text'> & {
  quotes: readonly Quoted[]
  topic: string
  /** The language it is written in, as a BCP 47 primary tag. */
  language: string
}

/** A quote that has less to do with what is said of its side bears none of it. */
const leastLikeness = 0.35

/**
 * True where quotes of two sides bear a relation: together by every check of an answer's statements,
 * and each side for itself.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function isBorneOut(embedder: Embedder, claimed: Claimed): Promise<boolean> {
  const sides = [...Map.groupBy(claimed.quotes, sideOf).values()]
  const areTwo = sides.some(([one], at) =>
    sides.slice(at + 1).some(([other]) => one && other && areApart(one, other)),
  )
  if (!areTwo || !fitsStances(claimed)) return false
  const statement = { text: withoutSpeakers(claimed.text), language: claimed.language }
  const whole = await judge(
    embedder,
    statement,
    claimed.quotes.map(({ citation }) => citation),
  )
  if (whole.support !== 'supported') return false
  if (claimed.kind === 'definition') return defineTogether(sides)
  if (claimed.kind === 'difference') return eachIsNear(embedder, claimed, sides)
  for (const side of sides) {
    const own = await judge(
      embedder,
      statement,
      side.map(({ citation }) => citation),
    )
    if (own.support === 'unsupported') return false
  }
  return eachIsNear(embedder, claimed, sides)
}

/** Who says it stands in the relation's quotes; “both papers” is no holder that a quote could name. */
const withoutSpeakers = (text: string) =>
  text
    .replace(
      /(?:どちら|いずれ)の(?:資料|文書|論文|立場)(?:も|でも)、?|(?:両|二つの|三つの)(?:資料|文書|論文|者)(?:は|とも|ともに|が)、?|(?:一方|他方)(?:の(?:資料|文書))?は、?/gu,
      '',
    )
    .replace(/^(?:both|all)(?: of)?(?: the)? (?:papers|documents|positions|sides) /iu, 'They ')

/** True where the words of the quotes do not stand against the kind of the relation. */
function fitsStances({ kind, quotes, topic }: Claimed): boolean {
  const voices = voicesOf(quotes, topic)
  const pairs = voices.flatMap((one, at) =>
    voices.slice(at + 1).flatMap((other) => (areApart(one, other) ? [[one, other] as const] : [])),
  )
  if (kind !== 'agreement') return true
  return pairs.every(([one, other]) => one.direction === other.direction)
}

function defineTogether(sides: readonly (readonly Quoted[])[]): boolean {
  const defined = sides.map(
    (side) =>
      new Set(side.flatMap(({ citation }) => definedIn(citation.quote).map(({ key }) => key))),
  )
  const [first, ...others] = defined
  return first !== undefined && [...first].some((key) => others.every((keys) => keys.has(key)))
}

async function eachIsNear(
  embedder: Embedder,
  { text }: Claimed,
  sides: readonly (readonly Quoted[])[],
): Promise<boolean> {
  const quotes = sides.flat()
  const [scales, [own, ...vectors]] = await Promise.all([
    scalesOf(embedder),
    embedder.embed([text, ...quotes.map(({ citation }) => citation.quote)], 'passage'),
  ])
  if (own === undefined) return false
  const written = detectLanguage(text)
  const near = new Set(
    quotes.flatMap((quote, at) => {
      const vector = vectors[at]
      const scale = written === quote.citation.language ? scales.within : scales.across
      const value = vector === undefined ? 0 : likeness(cosine(own, vector), scale)
      return value >= leastLikeness ? [sideOf(quote)] : []
    }),
  )
  return sides.every(([one]) => one !== undefined && near.has(sideOf(one)))
}
