import type { Node, Parent } from 'mdast'
import { appendLine, type Piece, type RawMark } from './extract.ts'
import { literalParts } from './literal-text.ts'
import { raisedLabel } from './raised.ts'
import { isAside, isFinished, isPlainBullet, listMark } from './signs.ts'

/** A line of running text as its author meant it; `opensWith` is the note mark it begins with. */
export type InlineLine = { pieces: Piece[]; marks: RawMark[]; opensWith: string | null }

type State = {
  raw: string
  offset: number
  lines: InlineLine[]
  line: InlineLine
  /** A soft line break has been passed and nothing kept since. */
  soft: boolean
  /** Pieces inside `<sup>`, until it is known whether they are a note mark. */
  raised: { at: number; pieces: Piece[] } | null
  /** Inside a reading (`<rt>`) or the brackets that stand around it where ruby can't be shown. */
  inReading: boolean
}

/**
 * The text under a Markdown node, line by line, as pieces of the original: emphasis, link targets,
 * escapes, tags and the readings of ruby are left out, and a raised number is a note mark.
 * @param offset where the parsed text begins in `raw`
 */
export function inlineLines(raw: string, offset: number, node: Node): InlineLine[] {
  const line = emptyLine()
  const state: State = {
    raw,
    offset,
    lines: [line],
    line,
    soft: false,
    raised: null,
    inReading: false,
  }
  visit(state, node)
  for (const piece of state.raised?.pieces ?? []) keepPiece(state, piece)
  return state.lines
}

const emptyLine = (): InlineLine => ({ pieces: [], marks: [], opensWith: null })

const isParent = (node: Node): node is Parent => 'children' in node

function visit(state: State, node: Node): void {
  const start = (node.position?.start.offset ?? 0) + state.offset
  const end = (node.position?.end.offset ?? 0) + state.offset
  switch (node.type) {
    case 'text':
      keepText(state, start, end, literal(node))
      break
    case 'inlineCode':
      keepCode(state, start, end)
      break
    case 'break':
      newLine(state)
      break
    case 'html':
      tag(state, start, state.raw.slice(start, end))
      break
    case 'footnoteReference':
      addMark(state, start, state.raw.slice(start + 2, end - 1))
      break
    default:
      if (isParent(node)) for (const child of node.children) visit(state, child)
  }
}

/** Code without its backticks, its wrapped lines joined. */
function keepCode(state: State, start: number, end: number): void {
  const fence = /^`*/.exec(state.raw.slice(start, end))?.[0].length ?? 0
  const inner = { start: start + fence, end: end - fence }
  for (const match of state.raw.slice(inner.start, inner.end).matchAll(/[^\r\n]+/g)) {
    const from = inner.start + match.index
    keep(state, { start: from, end: from + match[0].length, blank: false })
    state.soft = from + match[0].length < inner.end
  }
}

function literal(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : ''
}

function keepText(state: State, start: number, end: number, value: string): void {
  for (const part of literalParts(state.raw, start, end, value)) {
    if (part.kind === 'kept') keep(state, part.piece)
    else softBreak(state, part.at)
  }
}

/** A wrapped line goes on, unless the next one opens an item of its own. */
function softBreak(state: State, at: number): void {
  const next = state.raw.slice(at, at + 200).trimStart()
  if (isAside(next) || opensItem(state.raw, at, next)) newLine(state)
  else state.soft = true
}

/** Bullets open an item, numbers only after another item. */
function opensItem(raw: string, at: number, next: string): boolean {
  const mark = listMark(next)
  if (mark === '' || next.startsWith('**')) return false
  const before = raw.slice(Math.max(raw.lastIndexOf('\n', at - 2) + 1, at - 400), at).trim()
  return isPlainBullet(mark) ? !isInnerDot(before, next) : listMark(before) !== ''
}

/** A middle dot inside a word that a line break has brought to the front of a line. */
function isInnerDot(before: string, next: string): boolean {
  return (
    /^・\S/u.test(next) && before.length >= 20 && !isFinished(before) && !before.includes('・ ')
  )
}

function newLine(state: State): void {
  state.line = emptyLine()
  state.lines.push(state.line)
  state.soft = false
}

function keep(state: State, piece: Piece): void {
  if (state.inReading) return
  if (state.raised !== null) state.raised.pieces.push(piece)
  else keepPiece(state, piece)
}

function keepPiece(state: State, piece: Piece): void {
  const trimmed = trimLineEnd(state.raw, piece)
  if (state.soft) appendLine(state.raw, state.line.pieces, [trimmed])
  else state.line.pieces.push(trimmed)
  state.soft = false
}

/** Blanks before a line break are no part of what is said. */
function trimLineEnd(raw: string, piece: Piece): Piece {
  const atEnd = /^[ \t\u3000]*(?:\r?\n|$)/.test(raw.slice(piece.end, piece.end + 40))
  if (!atEnd) return piece
  const text = raw.slice(piece.start, piece.end)
  return { ...piece, end: piece.start + text.trimEnd().length }
}

function tag(state: State, start: number, text: string): void {
  if (/^<br\s*\/?>$/i.test(text)) newLine(state)
  const reading = /^<(?<end>\/?)(?:rt|rp)>$/i.exec(text)?.groups
  if (reading !== undefined) state.inReading = reading.end === ''
  if (/^<sup>$/i.test(text)) state.raised ??= { at: start, pieces: [] }
  if (/^<\/sup>$/i.test(text) && state.raised !== null) {
    const { at, pieces } = state.raised
    state.raised = null
    const label = pieces.map((piece) => state.raw.slice(piece.start, piece.end)).join('')
    if (raisedLabel(label, tailOf(state)) !== null) addMark(state, at, label)
    else for (const piece of pieces) keepPiece(state, piece)
  }
}

function tailOf({ raw, line }: State): string {
  const last = line.pieces.at(-1)
  return last === undefined ? '' : raw.slice(Math.max(last.start, last.end - 4), last.end)
}

function addMark(state: State, at: number, label: string): void {
  const opens = state.line.pieces.length === 0 && state.lines.length === 1
  if (opens) state.line.opensWith = label
  else state.line.marks.push({ at, label })
}
