/** How close quotes are in meaning, on a scale that holds for every embedder. */
import { cosine } from '#lib/answer/score.ts'
import { likeness, scalesOf } from '#lib/answer/support/scale.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import type { Voice } from './voices.ts'

/** Tells how alike two quotes are: 0 where they have nothing to do with one another, 1 for the same. */
export type Closeness = (one: Voice, other: Voice) => number

/**
 * Measures the stretches of quotes against one another.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function closenessOf(
  embedder: Embedder,
  voices: readonly Voice[],
): Promise<Closeness> {
  if (voices.length < 2) return () => 0
  const [scales, vectors] = await Promise.all([
    scalesOf(embedder),
    embedder.embed(
      voices.map(({ stretch }) => stretch),
      'passage',
    ),
  ])
  const byVoice = new Map(voices.map((voice, at) => [voice, vectors[at]]))
  return (one, other) => {
    const [a, b] = [byVoice.get(one), byVoice.get(other)]
    if (a === undefined || b === undefined) return 0
    const isAcross = one.citation.language !== other.citation.language
    return likeness(cosine(a, b), isAcross ? scales.across : scales.within)
  }
}
