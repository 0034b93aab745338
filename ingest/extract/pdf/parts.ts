import { footNotesStart } from './foot-notes.ts'
import type { Furniture } from './furniture.ts'
import type { Entry } from './page-layout.ts'
import type { LineEntry } from './paragraphs.ts'

/** Entries in one column, one after the other. */
export function columnsOf(entries: readonly Entry[]): Entry[][] {
  const columns: Entry[][] = []
  for (const entry of entries) {
    const last = columns.at(-1)
    const before = last?.[0]
    const same = before?.page === entry.page && before.column.near === entry.column.near
    if (last !== undefined && same && before.column.from === entry.column.from) last.push(entry)
    else columns.push([entry])
  }
  return columns
}

/** What of a column is read in one way: lines of text or of notes, a table, a line of the page. */
export type Part =
  | { kind: 'text' | 'notes'; lines: LineEntry[] }
  | { kind: 'table'; entry: Entry & { kind: 'table' } }
  | { kind: 'furniture'; entry: LineEntry }

/**
 * The parts of a column.
 * @param size the size of the paper's type; notes at the foot are set smaller.
 */
export function partsOf(column: readonly Entry[], furniture: Furniture, size: number): Part[] {
  const isText = (entry: Entry) => entry.kind === 'table' || !furniture.lines.has(entry.line)
  const text = column.filter(isText)
  const foot = footNotesStart(text, size)
  const notes = new Set(foot === -1 ? [] : text.slice(foot))
  const parts: Part[] = []
  for (const entry of column) {
    if (entry.kind === 'table') {
      parts.push({ kind: 'table', entry })
      continue
    }
    if (furniture.lines.has(entry.line)) {
      parts.push({ kind: 'furniture', entry })
      continue
    }
    const kind = notes.has(entry) ? 'notes' : 'text'
    const last = parts.at(-1)
    if (last?.kind === kind) last.lines.push(entry)
    else parts.push({ kind, lines: [entry] })
  }
  return parts
}
