import type { Citation } from '#lib/document.ts'

/** What a statement is held against: its quotes, and what stands around them. */
export type Source = {
  citations: readonly Citation[]
  /** The quotes' own words, one each. */
  quotes: readonly string[]
  /** Under what the quotes stand: titles and headings. */
  headings: string
  /** The sentences before and after the quotes. */
  beside: string
}

/** Reads what the checks need from a statement's citations. */
export function sourceOf(citations: readonly Citation[]): Source {
  return {
    citations,
    quotes: citations.map(({ quote }) => quote),
    headings: citations.flatMap(({ title, headings }) => [title, ...headings]).join('\n'),
    beside: citations.flatMap(({ before, after }) => [before, after]).join('\n'),
  }
}
