/** Text, a line break within a paragraph, or the place of a note's mark. */
export type Part =
  | { kind: 'text'; text: string; raised: boolean }
  | { kind: 'break' }
  | { kind: 'mark'; label: string }

/** What of a paragraph's form tells what it is; `level` is its outline level, from 0. */
export type Form = { style: number; level: number | null; depth: number; inTable: boolean }

export type Paragraph = { kind: 'paragraph'; form: Form; mark: string | null; parts: Part[] }
export type Row = { kind: 'row'; cells: Paragraph[][] }
export type NoteText = { kind: 'note'; label: string; items: Item[] }
export type Item = Paragraph | Row | NoteText

/**
 * Paragraphs and rows as they are completed one after the other: those of the paper, of a note, or of
 * a text box. Notes and boxes follow the paragraph that they are anchored in.
 */
export class Flow {
  readonly items: Item[] = []
  #parts: Part[] = []
  #mark: string | null = null
  #anchored: Item[] = []
  #cell: Paragraph[] = []
  #cells: Paragraph[][] = []

  text(text: string, raised: boolean): void {
    const last = this.#parts.at(-1)
    if (last?.kind === 'text' && last.raised === raised) last.text += text
    else this.#parts.push({ kind: 'text', text, raised })
  }

  break(): void {
    this.#parts.push({ kind: 'break' })
  }

  noteMark(label: string): void {
    this.#parts.push({ kind: 'mark', label })
  }

  /** The bullet or number that the next paragraph carries. */
  listMark(mark: string): void {
    this.#mark = mark
  }

  anchor(items: readonly Item[]): void {
    for (const item of items) this.#anchored.push(item)
  }

  endParagraph(form: Form): void {
    const paragraph: Paragraph = { kind: 'paragraph', form, mark: this.#mark, parts: this.#parts }
    const filled = this.#parts.some((part) => part.kind === 'text' && part.text.trim() !== '')
    this.#parts = []
    this.#mark = null
    if (form.inTable && filled) this.#cell.push(paragraph)
    if (form.inTable) return
    this.#placeRow()
    if (filled) this.items.push(paragraph)
    this.#placeAnchored()
  }

  endCell(form: Form): void {
    this.endParagraph({ ...form, inTable: true })
    this.#cells.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    this.#placeRow()
    this.#placeAnchored()
  }

  #placeRow(): void {
    if (this.#cell.length > 0) this.#cells.push(this.#cell)
    if (this.#cells.length > 0) this.items.push({ kind: 'row', cells: this.#cells })
    this.#cell = []
    this.#cells = []
  }

  finish(form: Form): Item[] {
    this.endParagraph(form)
    this.endRow()
    return this.items
  }

  #placeAnchored(): void {
    for (const item of this.#anchored) this.items.push(item)
    this.#anchored = []
  }
}
