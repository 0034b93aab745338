'use client'

import { placeKey } from '#lib/chat/numbers.ts'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { CitationMark } from './citation-mark.tsx'

/** The number (or letter) of each place that is cited, by its key. */
export type Numbers = ReadonlyMap<string, number | string>

type Props = {
  citations: readonly Citation[]
  numbers: Numbers
  /** What was written on the strength of them, where it is not the quote itself. */
  statement?: Statement
}

/**
 * The numbered marks of what a statement rests on, kept on the line of its last word. They are not
 * selected with it, so that a copied quote is the paper's.
 */
export function Marks({ citations, numbers, ...rest }: Props) {
  return citations.map((citation) => (
    <span key={placeKey(citation)} className="select-none">
      {'\u00a0'}
      <CitationMark citation={citation} number={numbers.get(placeKey(citation)) ?? 0} {...rest} />
    </span>
  ))
}
