/** What is taken away as plain text, each statement with its references behind it, to be put into a text. */
import type { Labels } from './labels/en.ts'
import { labelsIn } from './labels/labels.ts'
import { positionLabel, statementLabel } from './position-label.ts'
import { quoteWithReference, reference, statementWithReferences } from './reference.ts'
import type { Line, Matrix, Taken, TakenStatement } from './taken.ts'
import { worksOf } from './taken.ts'

/** What is taken away as text, without a word on who made it. */
export function textFile(taken: Taken): string {
  const labels = labelsIn(taken.language)
  const works = worksOf(taken).map((work) => reference(work, taken.language))
  const blocks = [
    ...taken.preface.flatMap((line) => lineText(line, labels)),
    ...taken.sections.flatMap(({ title, lines }) => [
      title,
      ...lines.flatMap((line) => lineText(line, labels)),
    ]),
    ...(taken.matrix === null ? [] : matrixText(taken.matrix, labels)),
    ...(works.length === 0 ? [] : [[labels.worksCited, ...works].join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function lineText(line: Line, labels: Labels): string[] {
  return [line.is === 'statement' ? statementText(line, labels) : line.text]
}

function statementText(statement: TakenStatement, labels: Labels): string {
  const { before, after } = statementLabel(statement, labels)
  const citations = statement.cites.map(({ citation }) => citation)
  const states = statement.cites.map(({ state }) => labels.states[state])
  const said =
    statement.support === 'quoted'
      ? citations.map((citation) => quoteWithReference(citation, labels.language)).join('\n')
      : statementWithReferences({ text: statement.text, citations }, labels.language)
  const parts = [before, said, after, ...new Set(states)]
  return parts.filter((part) => part !== '').join(labels.gap)
}

function matrixText({ topics, rows }: Matrix, labels: Labels): string[] {
  return rows.flatMap(({ paper, cells }) => [
    paper.title,
    ...cells.flatMap((cell, at) =>
      cell.map((position) =>
        [
          `${topics[at]?.topic ?? ''}${labels.gap}${positionLabel(position, labels)}`,
          ...position.statements.map((one) => statementText(one, labels)),
        ].join('\n'),
      ),
    ),
  ])
}
