import type { Piece, RawBlock } from './extract.ts'

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

/**
 * The rows of a table region. A row that fills only the last column goes on with the row above it.
 * The first row is the header that the others are read with.
 */
export function tableRows(raw: string, region: Region): RawBlock[] {
  const rows: { pieces: Piece[]; columns: number[] }[] = []
  for (const match of raw.slice(region.start, region.end).matchAll(/[^\n]+/g)) {
    const row = cellPieces(match[0], region.start + match.index)
    const above = rows.at(-1)
    const lastColumn = above?.columns.at(-1)
    if (above !== undefined && row.columns.length === 1 && row.columns[0] === lastColumn) {
      above.pieces.push(...row.pieces)
    } else if (row.pieces.length > 0) {
      rows.push(row)
    }
  }
  return rows.map(({ pieces }, at) => ({
    kind: 'table-row',
    level: 0,
    depth: at === 0 ? 0 : 1,
    pieces,
    marks: [],
    label: null,
  }))
}

const tags = /<\/?(?:i|b|u|em|strong|sup|sub|small|span)\b[^<>]*>|\*\*/giu

/** The cells of a line with the tabs between them, without inline markup, and the columns filled. */
function cellPieces(line: string, offset: number): { pieces: Piece[]; columns: number[] } {
  const columns = line
    .split('\t')
    .flatMap((cell, column) => (cell.replace(tags, '').trim() === '' ? [] : [column]))
  const pieces: Piece[] = []
  let from = line.search(/\S/)
  const end = line.trimEnd().length
  for (const match of [...line.matchAll(tags), null]) {
    const to = match === null ? end : match.index
    if (from !== -1 && from < to)
      pieces.push({ start: offset + from, end: offset + to, blank: false })
    if (match !== null) from = Math.max(from, match.index + match[0].length)
  }
  return { pieces, columns }
}
