/** What of each position says where it stands: a quote, with the words in it that show the stance. */
import type { Position } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { termSpans } from '#lib/text/term-spans.ts'
import { type Deed, deedOf, signOfMatter } from './direction.ts'
import { type Taken, type Verdict, verdictIn } from './verdicts.ts'

/** A quote of a position. */
export type Quoted = {
  position: Position
  citation: Citation
}

/** A quote that plainly shows its position's stance. */
export type Voice = Quoted & {
  stance: Taken
  /** The words of the quote that show it, as they stand there. */
  words: string
  /** The part of the quote that they belong to: what stands behind “but” is said otherwise. */
  stretch: string
  /** 1 where it wants more of what it speaks of, or that it stays; -1 where it wants less or none. */
  direction: -1 | 1
}

/** Every quote of the positions that speak of the matter, in their order. */
export function quotesOf(positions: readonly Position[]): Quoted[] {
  return positions
    .filter(({ outcome }) => outcome === 'addressed')
    .flatMap((position) =>
      position.statements.flatMap(({ citations }) =>
        citations.map((citation) => ({ position, citation })),
      ),
    )
}

/**
 * The quotes that speak of what was asked and show their position's stance in plain words. Where the
 * words of a quote say otherwise than the position does as a whole, it does not speak for it.
 */
export function voicesOf(quotes: readonly Quoted[], topic: string): Voice[] {
  return quotes.flatMap(({ position, citation }) => {
    const { stance, terms } = position
    if (stance === null || stance === 'describes') return []
    const voices = partsOf(citation.quote).flatMap((stretch): Voice[] => {
      const verdict = verdictIn(stretch)
      const isOnTopic = terms.length === 0 || termSpans(stretch, terms).length > 0
      if (verdict === null || !isOnTopic) return []
      const deed = deedOf(stretch, verdict)
      // Of what one should not do, a verb that is not known says neither more nor less.
      if (isModal(stretch, verdict) && !isBeside(deed, verdict)) return []
      const direction = verdict.taken === 'opposes' ? opposite(deed?.sign ?? 1) : (deed?.sign ?? 1)
      if (!fits(stance, verdict, direction, signOfMatter(topic))) return []
      const words = verdict.taken === stance ? null : wordsOfBoth(stretch, verdict, deed)
      const own = words ?? cueAt(position.cues, stretch, verdict)
      return [{ position, citation, stance, words: own, stretch, direction }]
    })
    return voices.slice(-1)
  })
}

/** So far from its verdict a verb stands at most, in characters: 見直していくべきではない. */
const farthestVerb = 6

const isBeside = (deed: Deed | null, { start, end }: Verdict) =>
  deed !== null && deed.end > start - farthestVerb && deed.start < end + farthestVerb

const isModal = (text: string, { taken, start, end }: Verdict) =>
  taken === 'opposes' && /べき|必要|(?:should|must|ought) not|never/iu.test(text.slice(start, end))

/** Who supports a thing by opposing its end says so with both words. */
const wordsOfBoth = (text: string, verdict: Verdict, deed: Deed | null) =>
  text.slice(Math.min(deed?.start ?? verdict.start, verdict.start), verdict.end)

/** A verdict as the position has it among its cues, where it does. */
function cueAt(cues: readonly string[], text: string, { start, end }: Verdict): string {
  const over = cues.filter((cue) => {
    const at = text.lastIndexOf(cue)
    return at !== -1 && at < end && at + cue.length > start
  })
  const [longest] = over.sort((one, other) => other.length - one.length)
  // The ending of the verb before it says nothing: 話し合ったうえで.
  return longest?.replace(/^た(?=うえで|上で)/u, '') ?? text.slice(start, end)
}

const opposite = (sign: -1 | 1): -1 | 1 => (sign === 1 ? -1 : 1)

/** True where a quote's own words bear out the stance that its position is said to take. */
function fits(stance: Taken, { taken }: Verdict, direction: -1 | 1, matter: -1 | 1): boolean {
  if (taken === stance) return true
  if (taken === 'conditional' || stance === 'conditional') return false
  return direction * matter === (stance === 'advocates' ? 1 : -1)
}

/** True for two who can agree or differ: two papers, or two who speak under their names in one. */
export function areApart({ position: one }: Quoted, { position: other }: Quoted): boolean {
  if (one.documentId !== other.documentId) return true
  return one.holder !== null && other.holder !== null && one.holder !== other.holder
}

const turn =
  /(?:(?:です|ます|である|だ|た|る|い)が|けれども?|ものの|一方で?は?|他方で?は?|に対して?)、|[.;,—–]\s+(?=(?:but|however|while|whereas|although|though|yet|still)\b)/giu

/** A quote in the parts that “but” makes of it; together they are the whole. */
function partsOf(quote: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const { 0: mark, index } of quote.matchAll(turn)) {
    parts.push(quote.slice(from, index + mark.length))
    from = index + mark.length
  }
  return [...parts, quote.slice(from)]
}
