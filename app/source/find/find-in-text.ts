import type { Span } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'
import { type Folded, unfoldSpan } from '#lib/text/folded.ts'

/** Where a text says `query`, whatever the width, case or form of its characters; none for blanks. */
export function findInText(folded: Folded, query: string): Span[] {
  const sought = fold(query.trim())
  if (sought === '') return []
  const found: Span[] = []
  let start = folded.text.indexOf(sought)
  while (start !== -1) {
    const end = start + sought.length
    found.push(unfoldSpan(folded, { start, end }))
    start = folded.text.indexOf(sought, end)
  }
  return found
}
