import type { Comparison, Position } from '#lib/contract.ts'
import type { Citation, ShownDocument } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Labels } from '../labels/en.ts'
import type { Cited, Line, Matrix, MatrixPosition, Paper, Section } from '../taken.ts'
import { remarks } from './answer.ts'
import { type Cite, nearestStatement, takenStatement } from './statement.ts'

/** All that comparisons cite. */
export function citationsOfComparisons(comparisons: readonly Comparison[]): Citation[] {
  return comparisons.flatMap(({ positions, relations }) => [
    ...positions.flatMap(({ statements, nearest }) => [
      ...statements.flatMap(({ citations }) => citations),
      ...nearest,
    ]),
    ...relations.flatMap(({ citations }) => citations),
  ])
}

/** Who wrote comparisons, and what else is to be known of them; what holds of several is said once. */
export function comparisonPreface(comparisons: readonly Comparison[], labels: Labels): Line[] {
  const all = comparisons.flatMap((comparison) => {
    const withheld = comparison.positions.reduce((sum, one) => sum + one.withheld, 0)
    return remarks({ ...comparison, withheld }, labels)
  })
  return [...new Map(all.map((remark) => [remark.text, remark])).values()]
}

/** What the papers have in common and see differently, a section for each question of which there is any. */
export function relationSections(comparisons: readonly Comparison[], cite: Cite): Section[] {
  return comparisons.flatMap(({ topic, language, relations, generator }): Section[] => {
    if (relations.length === 0) return []
    const said = relations.map(({ kind, text, citations }): Line => {
      return {
        is: 'statement',
        text,
        language,
        support: null,
        notes: [],
        cites: citations.map(cite),
        role: { is: 'relation', kind },
      }
    })
    return [{ title: topic, language, at: null, writer: generator, lines: said }]
  })
}

/**
 * Papers by questions, papers in the order in which the first question met them.
 * @throws TenkyoError `paper-gone`; `quote-changed` where a paper that is said to be silent is another
 *   by now; `bad-request` where a position says of itself what its quotes don't bear out.
 */
export function matrixOf(
  comparisons: readonly Comparison[],
  papers: ReadonlyMap<string, ShownDocument>,
  cite: Cite,
): Matrix {
  const ids = new Set(
    comparisons.flatMap(({ positions }) => positions.map((one) => one.documentId)),
  )
  const rows = [...ids].map((id) => {
    const paper = papers.get(id)
    if (paper === undefined) {
      throw new TenkyoError('paper-gone', `There is no document ${JSON.stringify(id)} any more.`, {
        hint: 'Compare again without it.',
      })
    }
    const cells = comparisons.map(({ positions, language }) =>
      positions
        .filter(({ documentId }) => documentId === id)
        .map((position) => checked(position, paper))
        .map((position) => matrixPosition(position, paperOf(paper), language, cite)),
    )
    return { paper: paperOf(paper), cells }
  })
  const topics = comparisons.map(({ topic, language, generator }) => {
    return { topic, language, writer: generator }
  })
  return { topics, rows }
}

function matrixPosition(
  position: Position,
  paper: Paper,
  language: string,
  cite: Cite,
): MatrixPosition {
  const { outcome, stance, stanceFrom, scored } = position
  const said = position.statements.flatMap(({ citations }) => citations)
  const holder = holderOf(position, said.map(cite))
  const cues = cuesOf(position, said)
  const role = { is: 'position' as const, paper, holder, stance, cues }
  return {
    ...{ holder, outcome, stance, cues, stanceFrom, scored },
    statements: position.statements.map((one) => takenStatement(one, language, role, cite)),
    nearest: position.nearest.map((one) => nearestStatement(one, cite)),
  }
}

/**
 * A position whose outcome is that of its statements: silence is told of the very text that was read.
 * @throws TenkyoError `quote-changed`, `bad-request`
 */
function checked(position: Position, paper: ShownDocument): Position {
  const { outcome, statements, version } = position
  const isSilent = outcome === 'not-addressed'
  if (isSilent !== (statements.length === 0)) throw unfit('is not what its statements make it')
  if (!isSilent || version === paper.version) return position
  throw new TenkyoError(
    'quote-changed',
    `The paper ${JSON.stringify(paper.title.slice(0, 80).toWellFormed())} has changed since it was compared.`,
    { hint: 'Compare again: what it says, or does not, is then read in it as it is now.' },
  )
}

/** Who speaks in a position, as the paper itself has it. */
function holderOf({ holder }: Position, cited: readonly Cited[]): string | null {
  if (holder === null || cited.some(({ citation }) => citation.holder === holder)) return holder
  throw unfit('is said by no one in its quotes')
}

/** The words that a stance rests on; one that was read by rules rests on some, or only describes. */
function cuesOf({ cues, stance, stanceFrom }: Position, said: readonly Citation[]): string[] {
  const quotes = said.map(({ quote }) => quote)
  const kept = [...new Set(cues)].filter(
    (cue) => cue !== '' && quotes.some((quote) => quote.includes(cue)),
  )
  const needsCues = stance !== null && stance !== 'describes' && stanceFrom !== 'model'
  if (needsCues && kept.length === 0) throw unfit('has a stance that none of its words tell')
  return kept
}

function unfit(what: string): TenkyoError {
  return new TenkyoError('bad-request', `A position ${what}.`, {
    hint: 'Send comparisons as the server gave them.',
  })
}

/** What a reference takes of a paper that is kept. */
function paperOf({ id, ...record }: ShownDocument): Paper {
  const { version, source, title, authors, date, publisher, language } = record
  return { documentId: id, version, source, title, authors, date, publisher, language }
}
