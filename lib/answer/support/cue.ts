import type { Span } from '#lib/document.ts'

/** A way to say something: alternatives of a pattern in Japanese and Chinese, and in Latin letters. */
export type Cue = { wide: string; latin: string }

/** What finds a cue in a text in NFKC; Latin words stand whole. */
export function cuePattern({ wide, latin }: Cue): RegExp {
  return new RegExp(`(?:${wide})|(?<!\\p{Script=Latin})(?:${latin})(?!\\p{Script=Latin})`, 'giu')
}

/** Where a pattern stands in a text. */
export function placesOf(plain: string, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }))
}

/** True where a pattern stands in a text; leaves no trace in a global pattern. */
export function stands(plain: string, pattern: RegExp): boolean {
  return plain.search(pattern) !== -1
}
