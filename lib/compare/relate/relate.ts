/**
 * What positions have in common and where they part, without a language model: groups by stance and
 * by the terms that quotes share, and nothing more than the quotes bear.
 */
import type { Position, Relation } from '#lib/contract.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { agreementsAmong } from './agreements.ts'
import { bondsBetween } from './bonds.ts'
import { definitionsAmong } from './definitions.ts'
import { differencesAmong } from './differences.ts'
import { quotesOf, voicesOf } from './voices.ts'

/** What was asked, and how quotes are compared. */
export type RelateContext = {
  /** The reader's language, as a BCP 47 primary tag. */
  language: string
  topic: string
  embedder: Embedder
}

/** More relations than this are no synthesis. */
export const mostRelations = 6

/**
 * The relations that the positions' quotes bear, at most six; none where they bear none.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function relate(
  positions: readonly Position[],
  { language, topic, embedder }: RelateContext,
): Promise<Relation[]> {
  const quotes = quotesOf(positions)
  const definitions = definitionsAmong(quotes, language)
  const explaining = new Set(definitions.flatMap(({ citations }) => citations))
  const voices = voicesOf(quotes, topic).filter(({ citation }) => !explaining.has(citation))
  const asked = [topic, ...positions.flatMap(({ terms }) => terms)]
  const bonds = await bondsBetween(voices, asked, embedder)
  return [
    ...agreementsAmong(voices, bonds, language),
    ...differencesAmong(voices, bonds, language),
    ...definitions,
  ].slice(0, mostRelations)
}
