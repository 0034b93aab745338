import type { Block, MapRun, NoteMark, Span } from '#lib/document.ts'
import type { Extract, Piece } from './extract/extract.ts'

/** A document's canonical text with its blocks and the map back to the original. */
export type Composed = {
  text: string
  blocks: (Block & { level: number })[]
  notes: NoteMark[]
  map: MapRun[]
  /** Characters that were left out because they can't be seen: controls, zero-width and bidi marks. */
  invisible: number
}

const invisible =
  /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * Lays the blocks of an extract out as one text, a line each, every character with its place in the
 * original: within a run of the map the text is the original's, character by character.
 */
export function compose(extract: Extract): Composed {
  const { raw } = extract
  const composed: Composed = { text: '', blocks: [], notes: [], map: [], invisible: 0 }
  const notes: LabelledNote[] = []
  for (const block of extract.blocks) {
    const pieces = block.pieces.flatMap((piece) => withoutInvisible(raw, piece))
    const kept = trimPieces(raw, pieces)
    composed.invisible += length(block.pieces) - length(pieces)
    if (kept.length === 0) continue
    if (composed.text !== '') appendLineBreak(raw, composed)
    const start = composed.text.length
    for (const piece of kept) append(raw, composed, piece)
    const span = { start, end: composed.text.length }
    composed.blocks.push({ kind: block.kind, level: block.level, depth: block.depth, ...span })
    if (block.label !== null) notes.push({ label: block.label.normalize('NFKC'), span })
    const place = placeReader(kept)
    for (const { label, at } of block.marks) {
      composed.notes.push({ at: start + place(at), label, note: null })
    }
  }
  return { ...composed, notes: leadToNotes(composed.notes, notes) }
}

type LabelledNote = { label: string; span: Span }

/** Each mark leads to the next note of its label, or to the last one before it. */
function leadToNotes(marks: readonly NoteMark[], notes: readonly LabelledNote[]): NoteMark[] {
  const byLabel = Map.groupBy(notes, ({ label }) => label)
  return marks.map((mark) => {
    const alike = byLabel.get(mark.label.normalize('NFKC')) ?? []
    const note = alike.find(({ span }) => span.start > mark.at) ?? alike.at(-1)
    return { ...mark, note: note?.span ?? null }
  })
}

const length = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)

function withoutInvisible(raw: string, piece: Piece): Piece[] {
  if (piece.blank) return [piece]
  const kept: Piece[] = []
  let from = piece.start
  for (const match of raw.slice(piece.start, piece.end).matchAll(invisible)) {
    if (match[0] === '\t' || match[0] === '\n') continue
    const at = piece.start + match.index
    if (from < at) kept.push({ ...piece, start: from, end: at })
    from = at + match[0].length
  }
  if (from < piece.end) kept.push({ ...piece, start: from })
  return kept
}

/** Without blanks at either end of the block. */
function trimPieces(raw: string, pieces: readonly Piece[]): Piece[] {
  const isEmpty = (piece: Piece) => piece.blank || raw.slice(piece.start, piece.end).trim() === ''
  const first = pieces.findIndex((piece) => !isEmpty(piece))
  const last = pieces.findLastIndex((piece) => !isEmpty(piece))
  return pieces.slice(first, last + 1).map((piece, at, all) => {
    const text = raw.slice(piece.start, piece.end)
    const start = at === 0 ? piece.end - text.trimStart().length : piece.start
    const end = at === all.length - 1 ? piece.start + text.trimEnd().length : piece.end
    return { ...piece, start, end }
  })
}

function append(raw: string, composed: Composed, piece: Piece): void {
  const start = composed.text.length
  composed.text += piece.blank ? ' ' : raw.slice(piece.start, piece.end)
  const last = composed.map.at(-1)
  const end = composed.text.length
  const follows =
    last !== undefined &&
    last.rawStart + last.end - last.start === piece.start &&
    last.end === start
  if (follows && !piece.blank && !isLineBreak(raw, last)) last.end = end
  else composed.map.push({ start, end, rawStart: piece.start })
}

const isLineBreak = (raw: string, run: MapRun) =>
  run.end - run.start === 1 && /[\r\n]/.test(raw[run.rawStart] ?? '')

/** Blocks stand on lines of their own; the line break is the original's where it has one there. */
function appendLineBreak(raw: string, composed: Composed): void {
  const last = composed.map.at(-1)
  const rawEnd = last === undefined ? 0 : last.rawStart + last.end - last.start
  const rest = /^[^\S\n]*\n/.exec(raw.slice(rawEnd, rawEnd + 200))
  const start = composed.text.length
  composed.text += '\n'
  if (rest !== null) {
    composed.map.push({ start, end: start + 1, rawStart: rawEnd + rest[0].length - 1 })
  }
}

/** Reads how many characters of the pieces stand before offsets of the original, which must rise. */
function placeReader(pieces: readonly Piece[]): (offset: number) => number {
  let next = 0
  let passed = 0
  return (offset) => {
    let piece = pieces[next]
    for (; piece !== undefined && piece.end <= offset; piece = pieces[next]) {
      passed += piece.end - piece.start
      next += 1
    }
    return passed + Math.max(0, offset - (piece?.start ?? offset))
  }
}
