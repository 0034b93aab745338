import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Labels } from '../labels/en.ts'
import { positionLabel } from '../position-label.ts'
import { reference } from '../reference.ts'
import type { Matrix, MatrixPosition, MatrixRow } from '../taken.ts'
import { statementRuns, textRun } from './runs.ts'
import { sans } from './styles.ts'

/** So many questions stand beside each other on a page; more go into a further table. */
const mostBeside = 5

/** Twips between the margins of an A4 page on its side. */
const tableWidth = 14_400
const paperWidth = 2_200

/** Papers by questions, as tables of at most five questions. */
export function matrixTables(matrix: Matrix, labels: Labels): (Table | Paragraph)[] {
  const starts = Array.from(
    { length: Math.ceil(matrix.topics.length / mostBeside) },
    (_, at) => at * mostBeside,
  )
  return starts.flatMap((from, at) => [
    ...(at === 0 ? [] : [new Paragraph({})]),
    table(columns(matrix, from), labels),
  ])
}

function columns({ topics, rows }: Matrix, from: number): Matrix {
  const cut = <Value>(values: readonly Value[]) => values.slice(from, from + mostBeside)
  return { topics: cut(topics), rows: rows.map((row) => ({ ...row, cells: cut(row.cells) })) }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'bfbfbf' }
const borders = { top: line, bottom: line, left: line, right: line }
const margins = { top: 60, bottom: 40, left: 90, right: 90 }

function table({ topics, rows }: Matrix, labels: Labels): Table {
  const width = Math.floor((tableWidth - paperWidth) / topics.length)
  const columnWidths = [paperWidth, ...topics.map(() => width)]
  const heads = [
    { text: labels.paper, language: labels.language },
    ...topics.map(({ topic, language }) => ({ text: topic, language })),
  ].map(({ text, language }, at) => {
    const run = textRun(text, language, { font: sans, bold: true })
    const shading = { type: ShadingType.CLEAR, fill: 'f2f0ec' }
    const children = [new Paragraph({ style: 'Cell', children: [run] })]
    return new TableCell({
      ...{ borders, margins, shading, children },
      width: widthOf(columnWidths, at),
    })
  })
  const head = new TableRow({ tableHeader: true, children: heads })
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [head, ...rows.map((row) => tableRow(row, columnWidths, labels))],
  })
}

const widthOf = (columnWidths: readonly number[], at: number) => ({
  size: columnWidths[at] ?? 0,
  type: WidthType.DXA,
})

function tableRow(
  { paper, cells }: MatrixRow,
  widths: readonly number[],
  labels: Labels,
): TableRow {
  const named = textRun(reference(paper, labels.language), paper.language)
  const first = [new Paragraph({ style: 'Cell', children: [named] })]
  const contents = cells.map((cell) => cell.flatMap((position) => paragraphs(position, labels)))
  return new TableRow({
    children: [first, ...contents].map(
      (children, at) =>
        new TableCell({
          ...{ borders, margins, width: widthOf(widths, at) },
          children: children.length === 0 ? [new Paragraph({ style: 'Cell' })] : children,
        }),
    ),
  })
}

function paragraphs(position: MatrixPosition, labels: Labels): Paragraph[] {
  const label = positionLabel(position, labels)
  const isSilent = position.outcome === 'not-addressed'
  const look = isSilent ? { font: sans, color: '595959' } : { font: sans, bold: true }
  return [
    ...(label === '' ? [] : [[textRun(label, labels.language, look)]]),
    ...position.statements.map((statement) => statementRuns(statement, labels)),
  ].map((children) => new Paragraph({ style: 'Cell', children }))
}
