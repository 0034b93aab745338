import type { Labels } from './labels/en.ts'
import { quoteWithReference } from './reference.ts'
import type { Cited } from './taken.ts'

/**
 * A footnote: the quote, its reference, who says it where that is not the paper itself, and what became
 * of the paper since, where anything did.
 */
export function footnoteText({ citation, state }: Cited, labels: Labels): string {
  const speaker = speakerOf(citation)
  const told = [
    quoteWithReference(citation, labels.language),
    speaker === null ? '' : labels.saidBy(speaker),
    labels.states[state],
  ]
  return told.filter((part) => part !== '').join(labels.gap)
}

/** Who says it, where that is neither an author nor who gave the paper out. */
function speakerOf({ holder, authors, publisher }: Cited['citation']): string | null {
  const bare = (name: string) => name.replace(/\s+/gu, '')
  const named = [...authors, publisher ?? ''].map(bare)
  return holder === null || named.includes(bare(holder)) ? null : holder
}
