import type { BlockKind } from '#lib/document.ts'
import { joinLines, type Piece, type RawBlock, type RawMark } from './extract.ts'

/** What a block that is begun is: see `RawBlock`. */
export type Role = { kind: BlockKind; level?: number; depth?: number; label?: string | null }

type Draft = Required<Role> & { lines: Piece[][]; marks: RawMark[] }

/**
 * The text of an original that is no text itself, written down as a reader finds it: blocks apart by
 * line feeds, every character of a block verbatim. Text outside a block is not kept.
 */
export class RawText {
  #chunks: string[] = []
  #length = 0
  #tail = ''
  #open: Draft | null = null
  #blocks: (Draft | RawBlock)[] = []

  /** How long the text is so far: where the next block begins at the earliest. */
  get length(): number {
    return this.#length
  }

  /** True while a block is open. */
  get isOpen(): boolean {
    return this.#open !== null
  }

  /** The last characters of the line that is being written, up to 8; empty at its beginning. */
  get tail(): string {
    return this.#tail
  }

  /** Begins a block on a line of its own, and ends the one before it. */
  begin({ kind, level = 0, depth = 0, label = null }: Role): void {
    this.end()
    this.#open = { kind, level, depth, label, lines: [[]], marks: [] }
  }

  /** Adds text to the open block. */
  text(text: string): void {
    const line = this.#open?.lines.at(-1)
    if (line === undefined || text === '') return
    const start = this.#length
    this.#write(text)
    const before = line.at(-1)
    if (before?.end === start) before.end = this.#length
    else line.push({ start, end: this.#length, blank: false })
    this.#tail = (this.#tail + text).slice(-8)
  }

  /** A line break within the open block: a blank or nothing in the text, as the language has it. */
  lineBreak(): void {
    if (this.#open === null || this.#tail === '') return
    this.#write('\n')
    this.#open.lines.push([])
    this.#tail = ''
  }

  /** A note mark that the open block has here and that is no part of its text. */
  mark(label: string): void {
    this.#open?.marks.push({ at: this.#length, label })
  }

  /** Ends the open block; one without text is none. */
  end(): void {
    if (this.#open?.lines.some((line) => line.length > 0) === true) {
      this.#blocks.push(this.#open)
      this.#write('\n')
    }
    this.#open = null
    this.#tail = ''
  }

  /**
   * Adds a text that another reader has read, with the blocks that it found there.
   * @param blocks with offsets into `text`
   */
  insert(text: string, blocks: readonly RawBlock[]): void {
    this.end()
    const from = this.#length
    this.#write(text.endsWith('\n') ? text : `${text}\n`)
    for (const block of blocks) {
      const pieces = block.pieces.map((piece) => ({
        ...piece,
        start: piece.start + from,
        end: piece.end + from,
      }))
      const marks = block.marks.map((mark) => ({ ...mark, at: mark.at + from }))
      this.#blocks.push({ ...block, pieces, marks })
    }
  }

  /** The text and its blocks. */
  finish(): { raw: string; blocks: RawBlock[] } {
    this.end()
    const raw = this.#chunks.join('')
    const blocks = this.#blocks.map((written): RawBlock => {
      if ('pieces' in written) return written
      const { lines, ...block } = written
      return { ...block, pieces: joinLines(raw, lines), open: false }
    })
    return { raw, blocks }
  }

  #write(text: string): void {
    this.#chunks.push(text)
    this.#length += text.length
  }
}
