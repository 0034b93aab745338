import type { Span } from '#lib/document.ts'

/** What is set apart in a paper: the quote, what was found, and what the reader has chosen. */
export type Marks = {
  quote: Span | null
  hits: readonly Span[]
  hit: Span | null
  chosen: Span | null
}

/** Where the reader wants to be taken; each wish is an object of its own, also to the same place. */
export type Goal = { to: 'span'; span: Span } | { to: 'page'; number: number }

/** True where two spans have a character in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
