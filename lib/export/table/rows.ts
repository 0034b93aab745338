/** What is taken away as rows of cells, for CSV and Excel alike. */
import type { Labels } from '../labels/en.ts'
import { positionLabel } from '../position-label.ts'
import { quoteWithReference, reference } from '../reference.ts'
import {
  type Cited,
  type Matrix,
  type MatrixPosition,
  type Role,
  statementsOf,
  type Taken,
  type TakenStatement,
} from '../taken.ts'

export type Rows = { heads: string[]; rows: string[][] }

/** Papers by questions: in each cell what the paper says, every statement with its quotes and pages. */
export function matrixRows({ topics, rows }: Matrix, labels: Labels): Rows {
  return {
    heads: [labels.paper, ...topics.map(({ topic }) => topic)],
    rows: rows.map(({ paper, cells }) => [
      reference(paper, labels.language),
      ...cells.map((cell) => cell.map((position) => positionText(position, labels)).join('\n\n')),
    ]),
  }
}

function positionText(position: MatrixPosition, labels: Labels): string {
  const said = position.statements.map(({ text, support, cites }) => {
    const quotes = cites.map(({ citation }) => quoteWithReference(citation, labels.language))
    return (support === 'quoted' ? quotes : [text, ...quotes]).join('\n')
  })
  return [positionLabel(position, labels), ...said].filter((part) => part !== '').join('\n')
}

/** A row for each citation, with the statement that rests on it and the place where it stands. */
export function citationRows(taken: Taken, labels: Labels): Rows {
  const rows = statementsOf(taken).flatMap(({ question, statement }) =>
    statement.cites.map((cited) => citationRow(question, statement, cited, labels)),
  )
  const { question, part, statement, support, quote, title, authors } = labels.columns
  const { date, page, headings, holder, file, state, place } = labels.columns
  const first = [question, part, statement, support, quote, title, authors]
  return { heads: [...first, date, page, headings, holder, file, state, place], rows }
}

function citationRow(
  question: string,
  { text, support, role }: TakenStatement,
  { citation, state }: Cited,
  labels: Labels,
): string[] {
  const { documentId, version, start, end } = citation
  return [
    question,
    roleLabel(role, labels),
    text,
    support === null ? '' : labels.supports[support],
    citation.quote,
    citation.title,
    citation.authors.join(labels.comma),
    citation.date ?? '',
    citation.pageLabel ?? citation.page?.toString() ?? '',
    citation.headings.join(' › '),
    citation.holder ?? '',
    citation.source,
    labels.states[state],
    `${documentId} ${version} ${start}–${end}`,
  ]
}

/** What part of its answer a statement is, in words. */
function roleLabel(role: Role, labels: Labels): string {
  switch (role.is) {
    case 'answer':
      return ''
    case 'nearest':
      return labels.nearest
    case 'relation':
      return labels.relations[role.kind]
    case 'position':
      return role.stance === null ? '' : labels.stances[role.stance]
    case 'briefing':
      return role.part === null ? '' : labels.parts[role.part]
  }
}
