/** What of each position says where it stands: a quote, with the words in it that show the stance. */
import type { Position, Stance } from '#lib/contract/comparison.ts'
import type { Citation } from '#lib/document.ts'
import { termSpans } from '#lib/text/term-spans.ts'
import { verdictOf } from './verdicts.ts'

/** A quote of a position. */
export type Quoted = {
  position: Position
  citation: Citation
}

/** A quote that shows its position's stance. */
export type Voice = Quoted & {
  stance: Exclude<Stance, 'describes'>
  /** The words of the quote that the stance rests on, as they stand there. */
  cues: readonly string[]
  /** The part of the quote that those words belong to: what stands behind “but” is said otherwise. */
  stretch: string
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

/** The quotes that show a stance to what was asked, by words of their own. */
export function voicesOf(quotes: readonly Quoted[]): Voice[] {
  return quotes.flatMap(({ position, citation }) => {
    const { stance, terms } = position
    const { quote } = citation
    if (stance === null || stance === 'describes') return []
    const cues = position.cues.filter((cue) => cue !== '' && isVerdict(cue, quote, stance))
    const stretch = cues.length === 0 ? '' : stretchOf(quote, cues)
    const isOnTopic = terms.length === 0 || termSpans(stretch, terms).length > 0
    return cues.length > 0 && isOnTopic ? [{ position, citation, stance, cues, stretch }] : []
  })
}

/** True for two who can agree or differ: two papers, or two who speak under their names in one. */
export function areApart({ position: one }: Quoted, { position: other }: Quoted): boolean {
  if (one.documentId !== other.documentId) return true
  return one.holder !== null && other.holder !== null && one.holder !== other.holder
}

/** So far from the end of what it judges a Japanese verdict, or what it depends on, stands at most. */
const farthest = { verdict: 16, condition: 40 }

/**
 * True where a cue says a stance plainly, and is what its part of a quote comes down to: in Japanese
 * the verdict stands last, and 「重要な役割を果たす国」 judges nothing.
 */
function isVerdict(cue: string, quote: string, stance: Voice['stance']): boolean {
  return partsOf(quote).some((part) => {
    if (verdictOf(cue, part) !== stance) return false
    if (!/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(quote)) return true
    const after = part.slice(part.lastIndexOf(cue) + cue.length)
    const most = stance === 'conditional' ? farthest.condition : farthest.verdict
    return [...after].length <= most && !/^(?:な(?!い|く|か|ら|の|け)|性|の(?!で|は))/u.test(after)
  })
}

const turn =
  /(?:(?:です|ます|である|だ|た|る|い)が|けれども?|ものの|一方で?は?|他方で?は?|に対して?)、|[.;,—–]\s+(?=(?:but|however|while|whereas|although|though|yet|still)\b)/giu

function stretchOf(quote: string, cues: readonly string[]): string {
  const own = partsOf(quote).filter((part) => cues.some((cue) => part.includes(cue)))
  return own.length === 0 ? quote : own.join('')
}

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
