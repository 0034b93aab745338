import { shownNumber } from './number-formats.ts'
import { streamXml } from './stream.ts'
import { cellText } from './strings.ts'

/** What the sheets of a workbook have in common. */
export type Workbook = { strings: readonly string[]; formats: readonly string[]; from1904: boolean }

export type Cell = { column: number; text: string }

/** A row by its number among those that are not hidden, with its filled cells from left to right. */
export type SheetRow = { number: number; cells: Cell[] }

export type Sheet = {
  rows: SheetRow[]
  /** Rows beyond the limit. */
  left: number
  /** Characters in rows and columns that are hidden. */
  hidden: number
}

/** What may still be read of a workbook: a shared string may be long and stand in every cell. */
export type Budget = { cells: number; characters: number }

/**
 * The filled cells of a sheet that are to be seen; of formulas their results.
 * @param budget is drawn on; once it is spent, further rows are left out and counted
 */
export function readSheet(xml: string, workbook: Workbook, budget: Budget): Sheet {
  const sheet: Sheet = { rows: [], left: 0, hidden: 0 }
  const hiddenColumns = new Uint8Array(mostColumns + 1)
  let row: SheetRow = { number: 0, cells: [] }
  let at = 0
  let hiddenRows = 0
  let rowHidden = false
  let rowLeft = false
  let rowFilled = false
  let cell = { column: 0, type: 'n', style: 0, value: '', inline: '' }
  let reads: 'value' | 'inline' | null = null
  let inReading = false

  const endCell = () => {
    const { column } = cell
    const text = shownCell(cell, workbook)
    if (text === '') return
    budget.cells -= 1
    budget.characters -= text.length
    if (budget.characters < 0) {
      rowLeft = true
      row.cells = []
    } else if (rowHidden || hiddenColumns[column] === 1) sheet.hidden += text.length
    else row.cells.push({ column, text })
  }

  streamXml(xml, {
    open: (name, attributes) => {
      if (name === 'col' && isTrue(attributes.hidden)) {
        const [first, last] = [Number(attributes.min), Number(attributes.max)]
        hiddenColumns.fill(1, Math.max(0, first), Math.max(0, last) + 1)
      } else if (name === 'row') {
        at = Number(attributes.r ?? at + 1)
        rowHidden = isTrue(attributes.hidden)
        if (rowHidden) hiddenRows += 1
        row = { number: at - hiddenRows, cells: [] }
        rowLeft = budget.cells <= 0 || budget.characters < 0
        rowFilled = false
        cell = { column: 0, type: 'n', style: 0, value: '', inline: '' }
      } else if (name === 'c') {
        const column = columnOf(attributes.r) ?? cell.column + 1
        const { t: type = 'n', s: style = '0' } = attributes
        cell = { column, type, style: Number(style), value: '', inline: '' }
      } else if (name === 'v') reads = 'value'
      else if (name === 't') reads = 'inline'
      else if (name === 'rPh') inReading = true
    },
    close: (name) => {
      if (name === 'v' || name === 't') reads = null
      else if (name === 'rPh') inReading = false
      else if (name === 'c' && !rowLeft) endCell()
      else if (name === 'row' && row.cells.length > 0) sheet.rows.push(row)
      else if (name === 'row' && rowLeft && rowFilled) sheet.left += 1
    },
    text: (text) => {
      rowFilled ||= reads !== null
      if (inReading || rowLeft) return
      if (reads === 'value') cell.value += text
      else if (reads === 'inline') cell.inline += text
    },
  })
  return sheet
}

/** The most columns that a sheet has. */
const mostColumns = 16_384

type StoredCell = { type: string; style: number; value: string; inline: string }

function shownCell({ type, style, value, inline }: StoredCell, workbook: Workbook): string {
  if (type === 's') return workbook.strings[Number(value)] ?? ''
  if (type === 'inlineStr') return cellText(inline)
  if (type === 'str') return cellText(value)
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : ''
  if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?$/, '')
  if (type === 'e') return ''
  return shownNumber(value, workbook.formats[style] ?? 'General', workbook.from1904)
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

/** The number of a column from 1, of a cell's address such as `AB12`. */
function columnOf(address: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})/.exec(address ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
