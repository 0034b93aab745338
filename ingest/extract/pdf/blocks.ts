import type { BlockKind } from '#lib/document.ts'
import { isCaptionText } from '../captions.ts'
import {
  blockText,
  joinLines,
  type Piece,
  type RawBlock,
  type RawMark,
  rawBlock,
} from '../extract.ts'
import { isContentsLine, isPlainBullet, listMark } from '../signs.ts'
import { notesTitle } from '../title-signs.ts'
import { beginsWithNumber, footNotesStart, noteStart } from './foot-notes.ts'
import type { Furniture } from './furniture.ts'
import { isHeading, levelsOf, type Setting, settingOf } from './headings.ts'
import { type HyphenJoiner, hyphenJoiner } from './hyphens.ts'
import type { Entry } from './page-layout.ts'
import { createPageText, type PageText, type TextLine } from './page-text.ts'
import { type LineEntry, paragraphsOf, reachesEdge } from './paragraphs.ts'
import type { Line } from './set-line.ts'

/**
 * A block whose lines have their place in the text, before its pieces are joined. `level` is the size
 * of a heading; text that is no table has one cell.
 */
type Draft = {
  kind: BlockKind
  level: number
  depth: number
  label: string | null
  open: boolean
  cells: TextLine[][]
}

/** The blocks of a paper and the text that they are cut from; `starts`: where each page begins. */
export type PdfBlocks = PageText & { blocks: RawBlock[]; starts: Map<number, number> }

/** Makes blocks of lines and tables in reading order. */
export function blocksOf(entries: readonly Entry[], furniture: Furniture): PdfBlocks {
  const body = entries.filter((entry) => entry.kind === 'table' || !furniture.lines.has(entry.line))
  const setting = settingOf(body)
  const drafter = new Drafter(setting)
  const drafts: Draft[] = []
  const starts = new Map<number, number>()
  for (const column of columnsOf(entries)) {
    const page = column[0]?.page.number ?? 0
    if (!starts.has(page)) starts.set(page, drafter.text.length)
    for (const part of partsOf(column, furniture, setting.size)) {
      for (const draft of drafter.read(part)) drafts.push(draft)
    }
  }
  const closed = drafter.text.finish()
  const labels = new Set(drafts.flatMap(({ label }) => label ?? []))
  const level = levelsOf(
    drafts.flatMap((draft) => (draft.kind === 'heading' ? [draft.level] : [])),
    setting,
  )
  const join = hyphenJoiner(closed.raw)
  const blocks = drafts.map((draft) => toBlock(closed.raw, draft, labels, level, join))
  return { ...closed, blocks, starts }
}

/** Entries in one column, one after the other. */
function columnsOf(entries: readonly Entry[]): Entry[][] {
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
type Part =
  | { kind: 'text' | 'notes'; lines: LineEntry[] }
  | { kind: 'table'; entry: Entry & { kind: 'table' } }
  | { kind: 'furniture'; entry: LineEntry }

function partsOf(column: readonly Entry[], furniture: Furniture, size: number): Part[] {
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

/** Reads parts one after the other; under a heading such as 注, notes follow up to the next heading. */
class Drafter {
  readonly text = createPageText()
  readonly #setting: Setting
  #inNotes = false
  #lastNote = 0

  constructor(setting: Setting) {
    this.#setting = setting
  }

  read(part: Part): Draft[] {
    switch (part.kind) {
      case 'furniture':
        return [this.#draft('furniture', [part.entry])]
      case 'table':
        return this.#readTable(part.entry)
      case 'notes':
        return paragraphsOf(part.lines, true).map((lines) => this.#draft('footnote', lines))
      case 'text':
        return this.#readText(part.lines)
    }
  }

  #readText(lines: readonly LineEntry[]): Draft[] {
    const groups = paragraphsOf(lines, this.#inNotes)
    return groups.map((group, at) => {
      const around = { before: groups[at - 1], next: groups[at + 1] }
      const text = group.map(({ line }) => line.text).join('')
      if (isHeading(group, around, this.#setting)) {
        this.#inNotes = notesTitle.test(text.trim())
        return this.#draft('heading', group)
      }
      const [first] = group
      if (this.#inNotes && first !== undefined && this.#isNote(first.line)) {
        return this.#draft('footnote', group)
      }
      if (group.every(({ line }) => isContentsLine(line.text)))
        return this.#draft('furniture', group)
      if (isCaptionText(text)) return this.#draft('caption', group)
      return this.#draft(listMark(text) === '' ? 'paragraph' : 'list-item', group)
    })
  }

  #readTable({ table, ...entry }: Entry & { kind: 'table' }): Draft[] {
    return table.rows.map((row, at) => {
      const cells = row.map((lines, column) =>
        lines.map((line, at) => {
          const ends = at === lines.length - 1 && column < row.length - 1
          return this.text.add(line, entry, ends ? '\t' : '\n')
        }),
      )
      return { ...emptyDraft('table-row'), depth: at === 0 ? 0 : 1, cells }
    })
  }

  #isNote(line: Line): boolean {
    return noteStart(line) !== null || beginsWithNumber(line, this.#lastNote + 1)
  }

  /** A note's own number; where none can be told from its first word, the one after the last. */
  #labelOf(line: Line): string | null {
    const next = this.#lastNote + 1
    const label = noteStart(line) ?? (beginsWithNumber(line, next) ? `${next}` : null)
    if (label !== null && /^\d+$/u.test(label)) this.#lastNote = Number(label)
    return label
  }

  #draft(kind: BlockKind, group: readonly LineEntry[]): Draft {
    const first = group[0]?.line
    const last = group.at(-1)
    return {
      ...emptyDraft(kind),
      level: kind === 'heading' ? (first?.size ?? 0) : 0,
      depth: kind === 'list-item' ? 1 : 0,
      label: kind === 'footnote' && first !== undefined ? this.#labelOf(first) : null,
      open: last !== undefined && reachesEdge(last),
      cells: [group.map((entry) => this.text.add(entry.line, entry))],
    }
  }
}

const emptyDraft = (kind: BlockKind): Draft => ({
  kind,
  level: 0,
  depth: 0,
  label: null,
  open: false,
  cells: [],
})

function toBlock(
  raw: string,
  draft: Draft,
  labels: ReadonlySet<string>,
  level: (size: number) => number,
  joinHyphens: HyphenJoiner,
): RawBlock {
  const marks: RawMark[] = []
  const pieces = draft.cells.flatMap((lines, cell): Piece[] => {
    const parts = lines.map((line) => withoutMarks(line, labels, marks))
    const joined = joinLines(raw, joinHyphens(parts))
    const end = lines.at(-1)?.piece.end ?? 0
    // The tab after a cell stands for the border between it and the next.
    const border: Piece[] =
      cell < draft.cells.length - 1 ? [{ start: end, end: end + 1, blank: false }] : []
    return [...joined, ...border]
  })
  const block = {
    ...rawBlock(draft.kind, pieces, {
      level: draft.kind === 'heading' ? level(draft.level) : 0,
      depth: draft.depth,
    }),
    marks: draft.kind === 'footnote' ? [] : marks,
    label: draft.label,
    open: draft.open,
  }
  return draft.kind === 'list-item' ? withoutBullet(raw, block) : block
}

/** A line without the raised numbers that lead to notes of the paper. */
function withoutMarks(
  { piece, raised }: TextLine,
  labels: ReadonlySet<string>,
  marks: RawMark[],
): Piece[] {
  const pieces: Piece[] = []
  let from = piece.start
  for (const { start, end, label } of raised) {
    if (!labels.has(label)) continue
    if (from < start) pieces.push({ start: from, end: start, blank: false })
    marks.push({ at: start, label })
    from = end
  }
  if (from < piece.end) pieces.push({ start: from, end: piece.end, blank: false })
  return pieces
}

function withoutBullet(raw: string, block: RawBlock): RawBlock {
  const mark = listMark(blockText(raw, block.pieces.slice(0, 2)))
  const [first, ...rest] = block.pieces
  if (first === undefined || !isPlainBullet(mark) || mark.length >= first.end - first.start)
    return block
  return { ...block, pieces: [{ ...first, start: first.start + mark.length }, ...rest] }
}
