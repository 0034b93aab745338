import type { Labels } from './labels/en.ts'
import { quoteWithReference } from './reference.ts'
import type { Cited } from './taken.ts'

/** A footnote: the quote, its reference, and what became of the paper since, where anything did. */
export function footnoteText(cited: Cited, labels: Labels): string {
  const text = quoteWithReference(cited.citation, labels.language)
  const remark = labels.states[cited.state]
  return remark === '' ? text : `${text}${labels.gap}${remark}`
}
