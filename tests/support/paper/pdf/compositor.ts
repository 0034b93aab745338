import type { Paper } from '../source.ts'
import { type Atom, breakLines } from './atoms.ts'
import type { Setting } from './setting.ts'
import { drawAcross, drawDown, drawRule, type Sheet } from './sheet.ts'

/** Lines of type, and how they are set: lengths in points. */
export type Lines = {
  atoms: readonly Atom[]
  leading: number
  /** Blank before the first line. */
  before?: number
  /** Blank at the beginning of the first line, and of the others. */
  indent?: number
  hanging?: number
  /** Latin words fill the measure; blanks are then not drawn, words stand by themselves. */
  justified?: boolean
}

/** The lines of a note, for the foot of the page on which its mark stands. */
export type FootNotes = (label: string) => Lines

/** Sets lines into the columns of pages, one after the other. */
export class Compositor {
  readonly sheets: Sheet[] = []
  readonly #setting: Setting
  readonly #notes: FootNotes
  #column = 0
  /** How far the column is filled, across its lines. */
  #filled = 0
  #foot: Lines[] = []

  constructor(setting: Setting, notes: FootNotes) {
    this.#setting = setting
    this.#notes = notes
    this.#turnPage()
  }

  /** The length of a line. */
  get measure(): number {
    const { width, height, margin, columns, vertical } = this.#setting
    const along = (vertical ? height : width) - 2 * margin
    return columns === 1 ? along : (along - gutter) / 2
  }

  get sheet(): Sheet {
    const sheet = this.sheets.at(-1)
    if (sheet === undefined) throw new Error('There is a page from the start.')
    return sheet
  }

  /** Sets a text, line by line. */
  set(lines: Lines): void {
    const { atoms, leading, before = 0, indent = 0, hanging = 0, justified = false } = lines
    const broken = breakLines(atoms, this.measure - hanging, indent - hanging)
    for (const [at, line] of broken.entries()) {
      const notes = line.flatMap(({ note }) => (note === null ? [] : [this.#notes(note)]))
      this.#makeRoom(leading + (at === 0 ? before : 0), this.#setting.book ? notes : [])
      if (at === 0 && this.#filled > 0) this.#filled += before
      const fills = justified && at < broken.length - 1
      this.#drawLine(line, at === 0 ? indent : hanging, leading, fills, justified)
      this.#filled += leading
    }
  }

  /** Sets the cells of a row, each at its place along the line, with a rule before them. */
  setRow(cells: readonly (readonly Atom[])[], leading: number, before = 0): void {
    this.#makeRoom(leading + before, [])
    this.#filled += before
    this.rule(0, this.measure)
    for (const [at, cell] of cells.entries()) {
      this.#drawLine(cell, (at * this.measure) / cells.length + 2, leading, false, false)
    }
    this.#filled += leading
  }

  /** Leaves room for a picture: a box with rules around it. */
  leaveRoom(extent: number): void {
    this.#makeRoom(extent, [])
    this.#filled += 8
    this.rule(20, this.measure - 20)
    this.#filled += extent - 16
    this.rule(20, this.measure - 20)
    this.#filled += 8
  }

  /** Ends the last page. */
  end(): void {
    this.#setFoot()
  }

  /** Draws a rule along the lines where the column is filled to. */
  rule(from: number, to: number): void {
    drawRule(this.sheet, this.#place(from, this.#filled), this.#place(to, this.#filled))
  }

  #turnPage(): void {
    const { width, height } = this.#setting
    this.sheets.push({ number: this.sheets.length + 1, width, height, operators: [], glyphs: [] })
    this.#column = 0
    this.#filled = 0
  }

  get #depth(): number {
    const { width, height, margin, vertical } = this.#setting
    return (vertical ? width : height) - 2 * margin
  }

  #makeRoom(extent: number, notes: readonly Lines[]): void {
    const foot = [...this.#foot, ...notes].reduce((sum, one) => sum + this.#extent(one), 0)
    const free = this.#depth - (foot === 0 ? 0 : foot + footGap)
    if (this.#filled + extent > free && this.#filled > 0) {
      this.#filled = 0
      if (this.#column + 1 < this.#setting.columns) this.#column += 1
      else {
        this.#setFoot()
        this.#turnPage()
      }
    }
    this.#foot.push(...notes)
  }

  #extent({ atoms, leading, hanging = 0 }: Lines): number {
    return breakLines(atoms, this.measure - hanging, -hanging).length * leading
  }

  #setFoot(): void {
    if (this.#foot.length === 0) return
    const foot = this.#foot.splice(0)
    this.#filled = this.#depth - foot.reduce((sum, one) => sum + this.#extent(one), 0)
    drawRule(this.sheet, this.#place(0, this.#filled - 4), this.#place(80, this.#filled - 4))
    for (const { atoms, leading, hanging = 0 } of foot) {
      for (const [at, line] of breakLines(atoms, this.measure - hanging, -hanging).entries()) {
        this.#drawLine(line, at === 0 ? 0 : hanging, leading, false, false)
        this.#filled += leading
      }
    }
  }

  /** The point that lies `along` the line and `across` the column from its beginning. */
  #place(along: number, across: number): readonly [number, number] {
    const { width, margin, vertical } = this.#setting
    const start = margin + this.#column * (this.measure + gutter)
    return vertical ? [width - margin - across, start + along] : [start + along, margin + across]
  }

  #drawLine(
    line: readonly Atom[],
    from: number,
    leading: number,
    fills: boolean,
    wordByWord: boolean,
  ): void {
    const length = line.reduce((sum, { width }) => sum + width, 0)
    const blanks = line.filter(({ blank }) => blank).length
    const stretch = fills && blanks > 0 ? (this.measure - from - length) / blanks : 0
    let pen = from
    const readings: (() => void)[] = []
    for (const chunk of chunks(line, wordByWord)) {
      let width = 0
      for (const [at, { ruby, size }] of chunk.entries()) {
        if (ruby !== null) {
          const base = chunk.slice(at, at + ruby.span).reduce((sum, one) => sum + one.width, 0)
          const start = pen + width + base / 2 - (ruby.text.length * size) / 4
          readings.push(() =>
            this.#draw(
              ruby.text,
              start,
              leading,
              { ...chunk[at], size: size / 2, role: 'ruby' },
              0.72 * size,
            ),
          )
        }
        width += chunk[at]?.width ?? 0
      }
      const [first] = chunk
      if (first === undefined) continue
      const raise = first.role === 'mark' ? first.size * 0.55 : 0
      if (!wordByWord || !first.blank) {
        this.#draw(chunk.map(({ text }) => text).join(''), pen, leading, first, raise)
      }
      pen += width + (first.blank ? stretch * chunk.length : 0)
    }
    for (const draw of readings) draw()
  }

  /** Draws text at `along`, its middle raised from the middle of the line by `raise`. */
  #draw(
    text: string,
    along: number,
    leading: number,
    type: Partial<Atom> & Pick<Atom, 'size' | 'role'>,
    raise: number,
  ): void {
    const [x, y] = this.#place(along, this.#filled + leading / 2)
    const { face = 'mincho', ...rest } = type
    if (this.#setting.vertical) drawDown(this.sheet, text, rest, y, x + raise)
    else drawAcross(this.sheet, text, { ...rest, face }, x, y - raise + 0.38 * type.size)
  }
}

const gutter = 20
const footGap = 10

/** Atoms that are drawn in one go. */
function chunks(line: readonly Atom[], wordByWord: boolean): Atom[][] {
  const found: Atom[][] = []
  for (const atom of line) {
    const chunk = found.at(-1)
    const last = chunk?.at(-1)
    const alike =
      last !== undefined &&
      last.face === atom.face &&
      last.size === atom.size &&
      last.role === atom.role &&
      isLatin(last) === isLatin(atom) &&
      (!wordByWord || last.blank === atom.blank)
    if (alike) chunk?.push(atom)
    else found.push([atom])
  }
  return found
}

const isLatin = ({ text }: Atom) => /^[\x20-\x7e]+$/.test(text)

/** How wide a paper's text is set: what the type of its language is. */
export const isEnglish = (paper: Paper): boolean => paper.language === 'en'
