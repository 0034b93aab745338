import type { RawBlock } from '../extract.ts'
import { raisedLabel } from '../raised.ts'
import { RawText, type Role } from '../raw-text.ts'
import { rowRoles } from '../row-roles.ts'
import type { Style } from './definitions.ts'
import type { Item, NoteText, Paragraph, Row } from './flow.ts'
import { isTitle, paragraphRole, spokenMark } from './roles.ts'

type Table = { kind: 'table'; rows: Row[] }
type RoleOf = (paragraph: Paragraph) => Role

/** The text of an RTF file and its blocks; a note follows the paragraph or the table with its mark. */
export function toBlocks(
  items: readonly Item[],
  styles: ReadonlyMap<number, Style>,
): { raw: string; blocks: RawBlock[] } {
  const styleOf = ({ form }: Paragraph) => styles.get(form.style)
  const titled = items.some((item) => item.kind === 'paragraph' && isTitle(styleOf(item)))
  const roleOf = (paragraph: Paragraph) => paragraphRole(paragraph, styleOf(paragraph), titled)
  const text = new RawText()
  for (const part of withTables(items)) {
    if (part.kind === 'table') writeTable(text, part, roleOf)
    else if (part.kind === 'note') writeNote(text, part)
    else writeParagraph(text, part, roleOf(part))
  }
  return text.finish()
}

/** Rows that follow one another make a table. */
function withTables(items: readonly Item[]): (Table | Paragraph | NoteText)[] {
  const found: (Table | Paragraph | NoteText)[] = []
  let table: Table | null = null
  for (const item of items) {
    if (item.kind !== 'row') {
      found.push(item)
      if (item.kind === 'paragraph') table = null
    } else if (table === null) {
      table = { kind: 'table', rows: [item] }
      found.push(table)
    } else {
      table.rows.push(item)
    }
  }
  return found
}

/** A box of one cell is made of paragraphs. */
function writeTable(text: RawText, { rows }: Table, roleOf: RoleOf): void {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.length > 0).length)
  const roles = rowRoles(filled)
  for (const [at, { cells }] of rows.entries()) {
    const role = roles[at] ?? 'empty'
    if (filled[at] === 1 && (role === 'line' || role === 'opening')) {
      for (const paragraph of cells.flat()) writeParagraph(text, paragraph, roleOf(paragraph))
    } else if (role === 'line') {
      writeRow(text, cells, { kind: 'paragraph' })
    } else if (role !== 'empty') {
      writeRow(text, cells, { kind: 'table-row', depth: role === 'header' ? 0 : 1 })
    }
  }
}

/** Cells stand apart by tabs, paragraphs in a cell by blanks. */
function writeRow(text: RawText, cells: readonly Paragraph[][], role: Role): void {
  text.begin(role)
  for (const [column, cell] of cells.entries()) {
    if (column > 0) text.text('\t')
    for (const [at, paragraph] of cell.entries()) {
      if (at > 0) text.text(' ')
      text.text(spokenMark(paragraph.mark))
      writeParts(text, paragraph)
    }
  }
  text.end()
}

function writeNote(text: RawText, { label, items }: NoteText): void {
  const paragraphs = items.filter((item) => item.kind === 'paragraph')
  for (const [at, paragraph] of paragraphs.entries()) {
    writeParagraph(text, paragraph, { kind: 'footnote', label: at === 0 ? label : null })
  }
}

function writeParagraph(text: RawText, paragraph: Paragraph, role: Role): void {
  text.begin(role)
  text.text(spokenMark(paragraph.mark))
  writeParts(text, paragraph)
  text.end()
}

function writeParts(text: RawText, { parts }: Paragraph): void {
  for (const part of parts) {
    if (part.kind === 'text') writeText(text, part.text, part.raised)
    else if (part.kind === 'break') text.lineBreak()
    else text.mark(part.label)
  }
}

function writeText(text: RawText, said: string, raised: boolean): void {
  const label = raised ? raisedLabel(said.trim(), text.tail) : null
  if (label === null) text.text(said)
  else text.mark(label)
}
