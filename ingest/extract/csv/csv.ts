import { mostCells, rowsLeftOut } from '../cell-limit.ts'
import {
  blockText,
  type Extract,
  type Piece,
  plainExtract,
  type RawBlock,
  rawBlock,
} from '../extract.ts'
import { isTableTitle, rowRoles } from '../row-roles.ts'
import { type Delimiter, delimiterOf } from './delimiter.ts'
import { type Field, readRecords } from './records.ts'

/** True for a text that is a table and nothing else, its cells apart by commas, tabs or semicolons. */
export function isCsv(raw: string): boolean {
  return delimiterOf(raw) !== null
}

/**
 * Reads delimited text: each record is a row of a table. Quotes lie between the pieces, except around a
 * field that holds the delimiter and could not be told from two without them; of a doubled quote one
 * is kept. The delimiters between filled fields stay, as everything that can be quoted stands in the
 * file. Beyond 200,000 filled fields rows are left out, which a warning says.
 */
export function extractCsv(raw: string): Extract {
  const delimiter = delimiterOf(raw) ?? ','
  const { rows, left } = readRows(raw, delimiter)
  const roles = rowRoles(rows.map((cells) => cells.filter((cell) => cell.length > 0).length))
  const blocks = rows.flatMap((cells, at): RawBlock[] => {
    const pieces = rowPieces(raw, cells, delimiter)
    const role = roles[at] ?? 'empty'
    if (role === 'empty') return []
    if (role === 'line') return [rawBlock('paragraph', pieces)]
    if (role === 'opening')
      return [rawBlock(isTableTitle(blockText(raw, pieces)) ? 'heading' : 'paragraph', pieces)]
    return [rawBlock('table-row', pieces, { depth: role === 'header' ? 0 : 1 })]
  })
  const mediaType = delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv'
  const warnings = left === 0 ? [] : [rowsLeftOut('table', left)]
  return { ...plainExtract(mediaType, raw, blocks), warnings }
}

/** The fields of each record, as pieces; `left` counts the records beyond the limit. */
function readRows(raw: string, delimiter: Delimiter): { rows: Piece[][][]; left: number } {
  const rows: Piece[][][] = []
  let filled = 0
  let left = 0
  for (const record of readRecords(raw, delimiter)) {
    if (filled >= mostCells) {
      left += 1
      continue
    }
    const cells = record.map((field) => fieldPieces(raw, field, delimiter))
    filled += cells.filter((cell) => cell.length > 0).length
    if (cells.length > 1 || cells.some((cell) => cell.length > 0)) rows.push(cells)
  }
  return { rows, left }
}

/** The filled fields of a record and what stands between them, without quotes. */
function rowPieces(raw: string, cells: readonly Piece[][], delimiter: Delimiter): Piece[] {
  const pieces: Piece[] = []
  for (const cell of cells) {
    const [last, first] = [pieces.at(-1), cell[0]]
    if (last !== undefined && first !== undefined) {
      for (let at = last.end; at < first.start; at += 1) {
        if (raw[at] === delimiter) pieces.push({ start: at, end: at + 1, blank: false })
      }
    }
    for (const piece of cell) pieces.push(piece)
  }
  return pieces
}

/** A field's text; a blank stands for a line break within it. */
function fieldPieces(raw: string, field: Field, delimiter: Delimiter): Piece[] {
  const kept = field.quoted && raw.slice(field.start, field.end).includes(delimiter)
  const start = kept ? field.start - 1 : field.start
  const end = kept ? field.end + 1 : field.end
  const pieces: Piece[] = []
  for (const line of raw.slice(start, end).matchAll(/[^\n]+/g)) {
    const from = start + line.index + line[0].length - line[0].trimStart().length
    const to = start + line.index + line[0].trimEnd().length
    if (from >= to) continue
    const before = pieces.at(-1)
    if (before !== undefined) {
      const lineBreak = raw.indexOf('\n', before.end)
      pieces.push({ start: lineBreak, end: lineBreak + 1, blank: true })
    }
    for (const piece of linePieces(raw, from, to, field)) pieces.push(piece)
  }
  return pieces
}

/** A line of a field, with one of each pair of quotes. */
function linePieces(raw: string, start: number, end: number, field: Field): Piece[] {
  const inner = Math.max(start, field.start)
  const doubled = field.quoted ? raw.slice(inner, Math.min(end, field.end)).matchAll(/""/g) : []
  const pieces: Piece[] = []
  let from = start
  for (const { index } of doubled) {
    pieces.push({ start: from, end: inner + index + 1, blank: false })
    from = inner + index + 2
  }
  return from < end ? [...pieces, { start: from, end, blank: false }] : pieces
}
