import type { BlockKind } from '#lib/document.ts'

/**
 * A stretch of the decoded original that a block keeps. `blank`: a line break that becomes a blank.
 * What lies between two pieces is left out of the text.
 */
export type Piece = { start: number; end: number; blank: boolean }

/** A note mark in the original, and the text between its borders as the note's label. */
export type RawMark = { at: number; label: string }

/**
 * A block as a reader of a format finds it. `level` is the rank of a heading (1 is the highest, 0 on
 * all other kinds); `depth` the nesting of a list item; `label` a footnote's own mark.
 */
export type RawBlock = {
  kind: BlockKind
  level: number
  depth: number
  pieces: Piece[]
  marks: RawMark[]
  label: string | null
}

/** What a format's reader hands on: the decoded original and its blocks in reading order. */
export type Extract = {
  mediaType: string
  raw: string
  blocks: RawBlock[]
  warnings: string[]
}

/** The text that a block's pieces give. */
export function blockText(raw: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.blank ? ' ' : raw.slice(piece.start, piece.end))).join('')
}

/**
 * Pieces of two lines joined at a soft line break: a blank stands for the break where both sides are
 * words of a language that is written with blanks, and nothing does elsewhere.
 */
export function joinPieces(
  raw: string,
  first: readonly Piece[],
  second: readonly Piece[],
): Piece[] {
  const before = first.at(-1)
  const after = second[0]
  if (before === undefined || after === undefined) return [...first, ...second]
  const last = raw.slice(Math.max(before.start, before.end - 2), before.end)
  const next = raw.slice(after.start, after.start + 2)
  if (!needsBlank(last, next)) return [...first, ...second]
  const lineBreak = raw.indexOf('\n', before.end)
  if (lineBreak === -1 || lineBreak >= after.start) return [...first, ...second]
  return [...first, { start: lineBreak, end: lineBreak + 1, blank: true }, ...second]
}

const blankWritten =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hangul}\d]/u

function needsBlank(last: string, next: string): boolean {
  const end = last.at(-1) ?? ''
  const start = next.at(0) ?? ''
  if (/[-‐‑/]$/.test(end) || !/\S/.test(end) || !/\S/.test(start)) return false
  const endsWord = blankWritten.test(end) || /[,.;:!?)\]%”’"']$/.test(end)
  const startsWord = blankWritten.test(start) || /^[([“‘"'$€£]/.test(start)
  return endsWord && startsWord
}
