/** What is said without a model: the papers' own sentences. */
import type { Answer, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** Who writes where no model does. */
export const extractive: Answer['generator'] = { kind: 'extractive', model: null }

/** A statement that is its own quote. */
export function quotedStatement(citation: Citation): Statement {
  return {
    text: citation.quote,
    kind: 'point',
    citations: [citation],
    support: 'quoted',
    notes: [],
  }
}
