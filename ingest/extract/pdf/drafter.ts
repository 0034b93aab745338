import type { BlockKind } from '#lib/document.ts'
import { isCaptionText } from '../captions.ts'
import { isContentsLine, listMark } from '../signs.ts'
import { notesTitle } from '../title-signs.ts'
import { beginsWithNumber, noteStart } from './foot-notes.ts'
import { isHeading, type Setting } from './headings.ts'
import type { Entry } from './page-layout.ts'
import { createPageText, type TextLine } from './page-text.ts'
import { type LineEntry, paragraphsOf, reachesEdge } from './paragraphs.ts'
import type { Part } from './parts.ts'
import type { Line } from './set-line.ts'

/**
 * A block whose lines have their place in the text, before its pieces are joined. `level` is the size
 * of a heading; text that is no table has one cell.
 */
export type Draft = {
  kind: BlockKind
  level: number
  depth: number
  label: string | null
  open: boolean
  cells: TextLine[][]
}

/** Reads parts one after the other; under a heading such as 注, notes follow up to the next heading. */
export class Drafter {
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
