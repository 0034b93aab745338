import type { Span } from '#lib/document.ts'
import { type Folded, foldMapped } from './folded.ts'
import { occurrencesIn, seek } from './occurrences.ts'

/** Where a term stands in a text in any of its forms, but not inside another word of an alphabet. */
function standing(text: string, folded: Folded, term: string): Span[] {
  if (term === '') return []
  return occurrencesIn(text, folded, seek(term)).filter(({ kind }) => kind !== 'within')
}

/** The stretches of a text in which any of `terms` stands; joined where they touch, in order. */
export function termSpans(text: string, terms: readonly string[]): Span[] {
  const folded = foldMapped(text)
  const spans = terms
    .flatMap((term) => standing(text, folded, term))
    .sort((one, other) => one.start - other.start || one.end - other.end)
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last === undefined || start > last.end) joined.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return joined
}
