import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Piece, type RawBlock, type RawMark, rawBlock } from './extract.ts'
import { type InlineLine, inlineLines } from './inline.ts'

/** A stretch of the original: either lines of a table whose cells stand between tabs, or anything else. */
export type Region = { start: number; end: number; table: boolean }

/** Cuts a text into tables of tab-separated cells and the rest; a page break within a table is blank. */
export function tableRegions(raw: string): Region[] {
  const regions: Region[] = []
  for (const match of raw.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (match[0] === '') continue
    const end = match.index + match[0].length
    const last = regions.at(-1)
    const table =
      isRow(match[0]) ||
      (last?.table === true &&
        (isContinuation(match[0]) || isGap(match[0], raw.slice(end, end + 400))))
    if (last !== undefined && last.table === table) last.end = end
    else regions.push({ start: match.index, end, table })
  }
  return regions.map((region) =>
    region.table && rowCount(raw.slice(region.start, region.end)) < 2
      ? { ...region, table: false }
      : region,
  )
}

const isContinuation = (line: string) => /^\t+\S/.test(line)

const isGap = (line: string, rest: string) => {
  const next = rest.split('\n').find((one) => one.trim() !== '') ?? ''
  return line.trim() === '' && (isContinuation(next) || isRow(next))
}

const rowCount = (text: string) => text.split('\n').filter(isRow).length

function isRow(line: string): boolean {
  return /\S\t+\S/.test(line) && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line)
}

type Row = { pieces: Piece[]; marks: RawMark[]; columns: number[] }

/**
 * The rows of a table region. A row that fills only the last column goes on with the row above it.
 * The first row is the header that the others are read with.
 */
export function tableRows(raw: string, region: Region): RawBlock[] {
  const rows: Row[] = []
  for (const match of raw.slice(region.start, region.end).matchAll(/[^\n]+/g)) {
    const row = readRow(raw, match[0], region.start + match.index)
    const above = rows.at(-1)
    if (row.columns.length === 1 && row.columns[0] === above?.columns.at(-1)) {
      above?.pieces.push(...row.pieces)
      above?.marks.push(...row.marks)
    } else if (row.columns.length > 0) {
      rows.push(row)
    }
  }
  return rows.map(({ pieces, marks }, at) => ({
    ...rawBlock('table-row', pieces, { depth: at === 0 ? 0 : 1 }),
    marks,
  }))
}

/** Within a cell there are no blocks: a number at its beginning begins no list. */
const inlineOnly = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

/** The filled cells of a line and the tabs between them, without inline markup. */
function readRow(raw: string, line: string, offset: number): Row {
  const row: Row = { pieces: [], marks: [], columns: [] }
  let at = offset
  let filledTo = offset
  for (const [column, cell] of line.split('\t').entries()) {
    const lines = cellLines(raw, cell, at).filter(({ pieces }) => pieces.length > 0)
    if (lines.length > 0) {
      if (row.columns.length > 0) row.pieces.push({ start: filledTo, end: at, blank: false })
      row.pieces.push(...lines.flatMap(({ pieces }) => pieces))
      row.marks.push(...lines.flatMap(({ marks }) => marks))
      row.columns.push(column)
      filledTo = at + cell.length
    }
    at += cell.length + 1
  }
  return row
}

/** A cell's text; most cells have no markup, and needn't be parsed. */
function cellLines(raw: string, cell: string, offset: number): InlineLine[] {
  if (/[*_`<[\\&~!]/.test(cell)) {
    return inlineLines(raw, offset, fromMarkdown(cell, { extensions: [inlineOnly] }))
  }
  const start = offset + cell.length - cell.trimStart().length
  const end = offset + cell.trimEnd().length
  const pieces = start < end ? [{ start, end, blank: false }] : []
  return [{ pieces, marks: [], opensWith: null }]
}
