import { fromMarkdown } from 'mdast-util-from-markdown'
import { blockTail, type Piece, type RawBlock, type RawMark, rawBlock } from './extract.ts'
import { type InlineLine, inlineLines } from './inline.ts'
import { isFinished } from './signs.ts'

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

/** The filled cells of a line and where they stand; `gap` where blank lines stand before it. */
type Row = { pieces: Piece[]; marks: RawMark[]; columns: number[]; gap: boolean }

/**
 * The rows of a table region. A row that fills only the last column goes on with the row above it, and
 * so does one that a page break has cut off. The first row is the header that the others are read with.
 */
export function tableRows(raw: string, region: Region): RawBlock[] {
  const rows: Row[] = []
  let gap = false
  for (const match of raw.slice(region.start, region.end).matchAll(/[^\n]*(?:\n|$)/g)) {
    const row = readRow(raw, match[0].trimEnd(), region.start + match.index, gap)
    const above = rows.at(-1)
    if (above !== undefined && goesOnWith(raw, above, row)) {
      const [tab, ...cells] = row.pieces
      if (tab !== undefined) above.pieces.push(...(row.columns.length > 1 ? [tab] : []), ...cells)
      above.marks.push(...row.marks)
    } else if (row.columns.length > 0) {
      rows.push(row)
    }
    gap = row.columns.length === 0
  }
  return rows.map(({ pieces, marks, columns }, at) => ({
    ...rawBlock('table-row', columns[0] === 0 ? pieces : pieces.slice(1), {
      depth: at === 0 ? 0 : 1,
    }),
    marks,
  }))
}

/** Both end in one column, and the cell above breaks off. */
function goesOnWith(raw: string, above: Row, row: Row): boolean {
  if (row.columns.length === 0 || row.columns[0] === 0) return false
  if (row.columns.at(-1) !== above.columns.at(-1)) return false
  return row.columns.length === 1 || (row.gap && !isFinished(blockTail(raw, above.pieces)))
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

/** The filled cells of a line and the tabs before them, without inline markup. */
function readRow(raw: string, line: string, offset: number, gap: boolean): Row {
  const row: Row = { pieces: [], marks: [], columns: [], gap }
  let at = offset
  let filledTo = offset
  for (const [column, cell] of line.split('\t').entries()) {
    const lines = cellLines(raw, cell, at).filter(({ pieces }) => pieces.length > 0)
    if (lines.length > 0) {
      if (column > 0) row.pieces.push({ start: filledTo, end: at, blank: false })
      for (const { pieces, marks } of lines) {
        row.pieces.push(...pieces)
        row.marks.push(...marks)
      }
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
