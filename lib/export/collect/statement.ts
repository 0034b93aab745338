import type { Answer, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import { changed } from '../cite-again.ts'
import type { Cited, Role, TakenStatement } from '../taken.ts'

/** Gives a citation as it is taken away. */
export type Cite = (citation: Citation) => Cited

/**
 * A statement as it is taken away.
 * @param language the one that it is written in, where it is not a quote.
 * @throws TenkyoError `quote-changed` where it is called a quote and is none; `bad-request` where it says
 *   something of the papers and rests on none.
 */
export function takenStatement(
  { text, kind, support, notes, citations }: Statement,
  language: string,
  role: Role,
  cite: Cite,
): TakenStatement {
  const [first] = citations
  if (kind === 'point' && first === undefined) throw bare(text)
  if (support === 'unsupported') throw bare(text)
  if (support !== 'quoted' || first === undefined) {
    return { is: 'statement', text, language, support, notes, cites: citations.map(cite), role }
  }
  if (citations.every(({ quote }) => quote !== text)) throw changed(first.title, text)
  const paper = first.language
  return {
    is: 'statement',
    text,
    language: paper,
    support,
    notes,
    cites: citations.map(cite),
    role,
  }
}

/** A quote that comes near to an answer and is none. */
export function nearestStatement(citation: Citation, cite: Cite): TakenStatement {
  return {
    is: 'statement',
    text: citation.quote,
    language: citation.language,
    support: 'quoted',
    notes: [],
    cites: [cite(citation)],
    role: { is: 'nearest' },
  }
}

/**
 * Holds an answer to who is said to have written it: without a model, every statement is one of
 * its quotes.
 * @throws TenkyoError `bad-request`
 */
export function checkWriter(statements: readonly Statement[], { kind }: Answer['generator']): void {
  if (kind === 'model') return
  const written = statements.find(
    ({ support, citations }) => citations.length === 0 || support !== 'quoted',
  )
  if (written === undefined) return
  throw new TenkyoError(
    'bad-request',
    `A statement is said to come from no model, and is none of its quotes: ${told(written.text)}.`,
    { hint: 'Send answers as the server gave them.' },
  )
}

const told = (text: string) => JSON.stringify(text.slice(0, 80).toWellFormed())

function bare(text: string): TenkyoError {
  return new TenkyoError('bad-request', `A statement rests on no quote: ${told(text)}.`, {
    hint: 'Send answers as the server gave them.',
  })
}
