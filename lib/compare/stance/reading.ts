import type { Stance } from '#lib/contract.ts'
import type { Span } from '#lib/document.ts'

/**
 * The stance that one sentence takes, with the places of the words that it rests on. `isWeak` where it
 * tells what good or harm something does, and says neither what should be nor where it stands.
 */
export type Reading = { stance: Stance; cues: Span[]; isWeak?: boolean }

/** A sentence that takes none. */
export const none: Reading = { stance: 'describes', cues: [] }

/** Where each alternative of a pattern stands in a text, in order. */
export function placesIn(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }))
}

/** True where one stretch lies within or over another. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
