import { childElements, nodesBelow, type XmlElement } from '../archive/xml.ts'
import { blockElements } from './elements.ts'

/** A row of a table: its cells, and 0 for a header, 1 for what is read with one. */
export type TableRow = { cells: readonly XmlElement[]; depth: 0 | 1 }

const isCell = ({ name }: XmlElement) => name === 'td' || name === 'th'

/** The rows of a table, those of the tables within it left out. */
function rowsIn(table: XmlElement): { row: XmlElement; inHead: boolean }[] {
  return childElements(table).flatMap((part) => {
    if (part.name === 'tr') return [{ row: part, inHead: false }]
    if (!/^t(?:head|body|foot)$/.test(part.name)) return []
    const inHead = part.name === 'thead'
    return childElements(part, 'tr').map((row) => ({ row, inHead }))
  })
}

/**
 * The rows of a table of data. A row in the table's head, or of header cells alone, is a header; where
 * nothing says so, the first is, unless the rows have header cells of their own.
 */
export function tableRows(table: XmlElement): TableRow[] {
  const rows = rowsIn(table)
    .map(({ row, inHead }) => ({ cells: childElements(row).filter(isCell), inHead }))
    .filter(({ cells }) => cells.length > 0)
  const marked = rows.some(({ cells, inHead }) => inHead || cells.some(({ name }) => name === 'th'))
  return rows.map(({ cells, inHead }, at) => {
    const isHeader =
      inHead ||
      (cells.length > 1 && cells.every(({ name }) => name === 'th')) ||
      (!marked && at === 0)
    return { cells, depth: isHeader && rows.length > 1 ? 0 : 1 }
  })
}

const longestCell = 1500
const mostParagraphs = 4

/**
 * True for a table that only sets a page out: it says so, it has one column, or its cells hold
 * headings, tables, notes, or more text than a cell has.
 */
export function isLayout(table: XmlElement, isNote: (element: XmlElement) => boolean): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return true
  const rows = rowsIn(table)
  if (rows.some(({ row }) => isNote(row))) return true
  const cells = rows.map(({ row }) => childElements(row).filter(isCell))
  if (cells.every((row) => row.length <= 1)) return true
  return cells.flat().some(isBig)
}

function isBig(cell: XmlElement): boolean {
  let length = 0
  let paragraphs = 0
  for (const node of nodesBelow(cell)) {
    if (typeof node === 'string') length += node.trim().length
    else if (/^(?:h[1-6]|table|pre|article|main|section)$/.test(node.name)) return true
    else if (node.name !== 'li' && node.name !== 'div' && blockElements.has(node.name))
      paragraphs += 1
    if (length > longestCell || paragraphs > mostParagraphs) return true
  }
  return false
}
