/** How near a statement is to its quotes in meaning, in the embedder's own scale. */
import type { Embedder } from '#lib/models/embedder.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { cosine } from '../score.ts'
import { likeness, scalesOf } from './scale.ts'
import type { Source } from './source.ts'

/** A statement's likeness to the nearest of its quotes: 0 is none, 1 the same in other words. */
export type Meaning = { likeness: number; across: boolean }

/**
 * Compares a statement with each quote and with all of them together.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function meaningOf(
  embedder: Embedder,
  statement: string,
  { quotes }: Source,
): Promise<Meaning> {
  const scales = await scalesOf(embedder)
  const texts = quotes.length > 1 ? [...quotes, quotes.join('\n')] : quotes
  const [own, ...others] = await embedder.embed([statement, ...texts], 'passage')
  const language = detectLanguage(statement)
  const found = others.map((vector, at): Meaning => {
    const across = detectLanguage(texts[at] ?? '') !== language
    const value = own === undefined ? 0 : cosine(own, vector)
    return { likeness: likeness(value, across ? scales.across : scales.within), across }
  })
  return found.reduce((best, one) => (one.likeness > best.likeness ? one : best), {
    likeness: -1,
    across: false,
  })
}
