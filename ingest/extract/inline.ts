import type { Node, Parent } from 'mdast'
import { joinPieces, type Piece, type RawMark } from './extract.ts'
import { isAside, isPlainBullet, listMark } from './signs.ts'

/** A line of running text as its author meant it; `opensWith` is the note mark it begins with. */
export type InlineLine = { pieces: Piece[]; marks: RawMark[]; opensWith: string | null }

type State = {
  raw: string
  offset: number
  lines: InlineLine[]
  /** A soft line break has been passed and nothing kept since. */
  soft: boolean
  /** Pieces inside `<sup>`, until it is known whether they are a note mark. */
  raised: { at: number; pieces: Piece[] } | null
}

/**
 * The text under a Markdown node, line by line, as pieces of the original: emphasis, link targets,
 * escapes and tags are left out, and a raised number is a note mark.
 * @param offset where the parsed text begins in `raw`
 */
export function inlineLines(raw: string, offset: number, node: Node): InlineLine[] {
  const state: State = { raw, offset, lines: [emptyLine()], soft: false, raised: null }
  visit(state, node)
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
      return
    case 'inlineCode': {
      const value = literal(node)
      const at = state.raw.indexOf(value, start)
      keep(state, { start: at, end: at + value.length, blank: false })
      return
    }
    case 'break':
      newLine(state)
      return
    case 'html':
      tag(state, start, state.raw.slice(start, end))
      return
    case 'footnoteReference':
      addMark(state, start, state.raw.slice(start + 2, end - 1))
      return
    default:
      if (isParent(node)) for (const child of node.children) visit(state, child)
  }
}

function literal(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : ''
}

/** Follows the parsed value through the original: what the parser dropped lies between the pieces. */
function keepText(state: State, start: number, end: number, value: string): void {
  let from = start
  let at = start
  const flush = () => {
    if (from < at) keep(state, { start: from, end: at, blank: false })
  }
  for (const character of value) {
    while (at < end && !state.raw.startsWith(character, at)) {
      flush()
      at += 1
      from = at
    }
    if (character === '\n') {
      flush()
      at += 1
      from = at
      softBreak(state, at)
    } else {
      at += character.length
    }
  }
  flush()
}

/** A wrapped line goes on, unless the next one opens an item of its own. */
function softBreak(state: State, at: number): void {
  const lineEnd = state.raw.indexOf('\n', at)
  const next = state.raw.slice(at, lineEnd === -1 ? undefined : lineEnd).trimStart()
  const mark = listMark(next)
  const opens = (mark !== '' && isPlainBullet(mark) && !next.startsWith('**')) || isAside(next)
  if (opens) newLine(state)
  else state.soft = true
}

function newLine(state: State): void {
  state.lines.push(emptyLine())
  state.soft = false
}

function keep(state: State, piece: Piece): void {
  if (state.raised !== null) {
    state.raised.pieces.push(piece)
    return
  }
  const line = state.lines.at(-1)
  if (line === undefined) return
  const trimmed = trimLineEnd(state.raw, piece)
  line.pieces = state.soft
    ? joinPieces(state.raw, line.pieces, [trimmed])
    : [...line.pieces, trimmed]
  state.soft = false
}

/** Blanks before a line break are no part of what is said. */
function trimLineEnd(raw: string, piece: Piece): Piece {
  const rest = /^[ \t\u3000]*(?:\r?\n|$)/.test(raw.slice(piece.end, piece.end + 40))
  if (!rest) return piece
  const text = raw.slice(piece.start, piece.end)
  return { ...piece, end: piece.start + text.trimEnd().length }
}

function tag(state: State, start: number, text: string): void {
  if (/^<br\s*\/?>$/i.test(text)) newLine(state)
  if (/^<sup>$/i.test(text)) {
    state.raised = { at: start, pieces: [] }
    return
  }
  if (/^<\/sup>$/i.test(text) && state.raised !== null) {
    const { at, pieces } = state.raised
    state.raised = null
    const label = pieces.map((piece) => state.raw.slice(piece.start, piece.end)).join('')
    if (/^[\d０-９*＊†‡§a-z注)）(（]{1,5}$/i.test(label)) addMark(state, at, label)
    else for (const piece of pieces) keep(state, piece)
  }
}

function addMark(state: State, at: number, label: string): void {
  const line = state.lines.at(-1)
  if (line === undefined) return
  if (line.pieces.length === 0 && state.lines.length === 1) line.opensWith = label
  else line.marks.push({ at, label })
}
