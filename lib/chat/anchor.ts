/**
 * A citation that was kept against its paper as it is now. A quote counts as there only where it stands
 * word for word; what is merely like it is offered, and never taken for it.
 */
import type { Span } from '#lib/document.ts'
import { likeness, type NearestSentence } from './nearest-sentence.ts'

/** What was cited, and the sentences around it as they then were. */
export type KeptQuote = Span & { quote: string; before: string; after: string }

/** A paper's text as it is now, and the way to the sentence of it that is most like a text. */
export type TextNow = { text: string; nearest: NearestSentence }

/** Where a kept citation stands now. */
export type Anchored =
  | { state: 'same' | 'moved'; span: Span }
  | { state: 'changed'; span: Span | null }
  | { state: 'gone' }

/**
 * Finds a kept citation in its paper: at its own place, else wherever the same words stand (of several
 * places where what stands around them is most like it was, the nearest of those), else the sentence
 * that is most like it.
 * @param paper null where there is none any more.
 */
export function anchor(kept: KeptQuote, paper: TextNow | null): Anchored {
  if (paper === null) return { state: 'gone' }
  const { start, quote } = kept
  const end = start + quote.length
  if (quote === '') return { state: 'changed', span: null }
  if (paper.text.slice(start, end) === quote) return { state: 'same', span: { start, end } }
  const [first, ...others] = occurrencesOf(quote, paper.text)
  if (first === undefined) return { state: 'changed', span: paper.nearest(quote) }
  const best = others.length === 0 ? first : nearestByContext(kept, [first, ...others], paper.text)
  return { state: 'moved', span: { start: best, end: best + quote.length } }
}

/** So many places of the same words are weighed; a text of more says nothing by any of them. */
const weighed = 2000

function occurrencesOf(quote: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (places.push(at) === weighed) break
  }
  return places
}

/** Beyond this, what stands around a place says no more about it. */
const longestContext = 200

function nearestByContext(
  { start, quote, before, after }: KeptQuote,
  places: readonly number[],
  text: string,
): number {
  const [head, tail] = [before.slice(-longestContext), after.slice(0, longestContext)]
  const scored = places.map((place) => {
    const end = place + quote.length
    const around =
      likeness(head, text.slice(Math.max(0, place - head.length - 1), place)) +
      likeness(tail, text.slice(end, end + tail.length + 1))
    return { place, around, distance: Math.abs(place - start) }
  })
  scored.sort((one, other) => other.around - one.around || one.distance - other.distance)
  return scored[0]?.place ?? start
}
