import type { BlockKind, Layout, ReadBy } from '#lib/document.ts'

/**
 * A stretch of the decoded original that a block keeps. `blank`: a line break that becomes a blank.
 * What lies between two pieces is left out of the text.
 */
export type Piece = { start: number; end: number; blank: boolean }

/** A note mark in the original, and the text between its borders as the note's label. */
export type RawMark = { at: number; label: string }

/**
 * A block as a reader of a format finds it. `level` is the rank that a format gives a heading (1 is
 * the highest, 0 where the paper leaves it open, and on all other kinds); `depth` the nesting of a list
 * item; `label` a footnote's own mark; `open` where the last line is filled to the edge of its
 * column, so that the sentence may go on in another block.
 */
export type RawBlock = {
  kind: BlockKind
  level: number
  depth: number
  pieces: Piece[]
  marks: RawMark[]
  label: string | null
  open: boolean
}

/** What a file's own properties say of the paper; null or empty where they say nothing. */
export type Properties = {
  title: string | null
  authors: string[]
  /** As in `DocumentRecord`. */
  date: string | null
  publisher: string | null
  /** True where this is the paper's own head, as a mail has it, and was not filled in by a program. */
  isHead?: boolean
}

export const noProperties: Properties = { title: null, authors: [], date: null, publisher: null }

/**
 * A page (or a slide) of the original, as a stretch of the decoded original; `number` counts from 1,
 * `label` is what is printed on it; it was read as `text` where nothing else is said. Pages follow one
 * another and do not overlap.
 */
export type RawPage = { start: number; end: number; number: number; label: string; readBy?: ReadBy }

/**
 * What a format's reader hands on: the decoded original and its blocks in reading order. `raw` is the
 * file's text where the file is text; for all other formats it is what the reader found, in the order
 * in which the reader gives it, blocks apart by line feeds.
 */
export type Extract = {
  mediaType: string
  raw: string
  blocks: RawBlock[]
  warnings: string[]
  properties: Properties
  /** Characters that the reader left out because the original hides them from a reader's eyes. */
  hidden: number
  /** Empty where the format has no pages. */
  pages: RawPage[]
  /** Paragraphs are as their author ended them, so that none goes on in another. */
  whole?: true
  /** Where the characters of `raw` stand on the pages (spans are offsets into `raw`), or null. */
  layout: Layout | null
}

/** An extract of a format that has neither pages nor properties. */
export function plainExtract(mediaType: string, raw: string, blocks: RawBlock[]): Extract {
  return {
    mediaType,
    raw,
    blocks,
    warnings: [],
    properties: noProperties,
    hidden: 0,
    pages: [],
    layout: null,
  }
}

/** A block with nothing but its kind, its text, and its place among headings and lists. */
export function rawBlock(
  kind: BlockKind,
  pieces: Piece[],
  { level = 0, depth = 0 }: { level?: number; depth?: number } = {},
): RawBlock {
  return { kind, level, depth, pieces, marks: [], label: null, open: false }
}

/** The text that a block's pieces give. */
export function blockText(raw: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.blank ? ' ' : raw.slice(piece.start, piece.end))).join('')
}

/** The last part of a block's text, long enough to tell how it ends. */
export function blockTail(raw: string, pieces: readonly Piece[]): string {
  let text = ''
  for (let at = pieces.length - 1; at >= 0 && text.length < 200; at -= 1) {
    text = blockText(raw, pieces.slice(at, at + 1)) + text
  }
  return text.slice(-200)
}

/** The pieces of several lines as those of one text: see `appendLine`. */
export function joinLines(raw: string, lines: readonly (readonly Piece[])[]): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) appendLine(raw, pieces, line)
  return pieces
}

/**
 * Adds a line's pieces to those of the lines before it, which it goes on with: a blank stands for the
 * line break where both sides are words of a language that is written with blanks, nothing elsewhere.
 */
export function appendLine(raw: string, pieces: Piece[], line: readonly Piece[]): void {
  const before = pieces.at(-1)
  const after = line[0]
  if (before !== undefined && after !== undefined) {
    const lineBreak = raw.indexOf('\n', before.end)
    const last = raw.slice(Math.max(before.start, before.end - 200), before.end)
    const next = raw.slice(after.start, Math.min(after.end, after.start + 8))
    const hyphenated =
      lineBreak !== -1 && /^[-\u00ad\u2010]/u.test(raw.slice(before.end, lineBreak))
    if (lineBreak !== -1 && lineBreak < after.start && !hyphenated && needsBlank(last, next)) {
      pieces.push({ start: lineBreak, end: lineBreak + 1, blank: true })
    }
  }
  for (const piece of line) pieces.push(piece)
}

const blankWritten =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hangul}\p{Nd}]/u

function needsBlank(last: string, next: string): boolean {
  if (/\s$/u.test(last) || /^\s/u.test(next)) return false
  const address = /https?:\/\/[\x21-\x7e]+$/u.test(last)
  if (address) return !/^[\x21-\x7e]/u.test(next)
  if (/^https?:\/\//u.test(next)) return true
  if (/\p{L}[-‐‑/]$/u.test(last)) return false
  const endsWord = blankWritten.test(last.slice(-1)) || /[,.;:!?)\]%”’"'–—-]$/u.test(last)
  const startsWord = blankWritten.test(next.charAt(0)) || /^[([“‘"'$€£–—-]/u.test(next)
  return endsWord && startsWord
}
