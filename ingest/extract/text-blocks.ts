import type { Node } from 'mdast'
import { isCaptionText } from './captions.ts'
import { blockText, joinLines, type Piece, type RawBlock, rawBlock } from './extract.ts'
import { type InlineLine, inlineLines } from './inline.ts'
import { innerItem, isPlainBullet, listMark } from './signs.ts'

/** The decoded original, and where the parsed part of it begins. */
export type Place = { raw: string; offset: number }

/** What a text is in its paper: its kind, and its place among headings and lists. */
export type Role = { kind: RawBlock['kind']; level: number; depth: number }

/** The lines under a node that say something. */
export const textLines = ({ raw, offset }: Place, node: Node) =>
  inlineLines(raw, offset, node).filter((line) => line.pieces.length > 0 || line.opensWith !== null)

/** One block a line where a line break is meant; a paragraph that opens with a note's mark is a note. */
export function readText(place: Place, node: Node, role: Role): RawBlock[] {
  const { raw } = place
  const lines = textLines(place, node)
  const label = lines[0]?.opensWith ?? null
  if (role.kind === 'footnote' || (label !== null && role.kind !== 'heading')) {
    const pieces = joinLines(
      raw,
      lines.map((line) => line.pieces),
    )
    return [{ ...rawBlock('footnote', pieces), label }]
  }
  return lines.flatMap((line, at) =>
    innerItems(raw, line).map((part, inner) =>
      textBlock(raw, part, at === 0 && inner === 0 ? role : below(role, inner > 0)),
    ),
  )
}

/** What a later line of an item is: a paragraph under it, or an item beside it. */
const below = (role: Role, isItem: boolean): Role =>
  role.kind === 'list-item' && !isItem
    ? { kind: 'paragraph', level: 0, depth: role.depth + 1 }
    : role

/** A text as the block that it is by its role and its shape. */
export function textBlock(raw: string, line: InlineLine, role: Role): RawBlock {
  const text = blockText(raw, line.pieces)
  const mark = role.kind === 'heading' ? '' : listMark(text)
  const kind = role.kind === 'paragraph' ? kindOfParagraph(text, mark) : role.kind
  const depth = kind === 'list-item' ? Math.max(1, role.depth) : role.depth
  const pieces = isPlainBullet(mark) ? slicePieces(line.pieces, mark.length) : line.pieces
  return { ...rawBlock(kind, pieces, { level: role.level, depth }), marks: line.marks }
}

function kindOfParagraph(text: string, mark: string): RawBlock['kind'] {
  if (isCaptionText(text)) return 'caption'
  return mark === '' ? 'paragraph' : 'list-item'
}

/** The items that a converter ran together on one line: `…とする。○ 次の点は`. */
function innerItems(raw: string, line: InlineLine): InlineLine[] {
  const cuts = [...blockText(raw, line.pieces).matchAll(innerItem)].map((match) => match.index)
  if (cuts.length === 0) return [line]
  const parts = [0, ...cuts].map((from, at) => slicePieces(line.pieces, from, cuts[at]))
  const starts = parts.map((pieces, at) => (at === 0 ? 0 : (pieces[0]?.start ?? 0)))
  return parts.map((pieces, part) => {
    const end = starts[part + 1] ?? raw.length
    const marks = line.marks.filter(({ at }) => at >= (starts[part] ?? 0) && at < end)
    return { ...line, pieces, marks }
  })
}

/** The pieces under a stretch of their text. */
function slicePieces(
  pieces: readonly Piece[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Piece[] {
  let passed = 0
  return pieces.flatMap((piece) => {
    const start = piece.start + Math.max(0, from - passed)
    const end = Math.min(piece.end, piece.start + to - passed)
    passed += piece.end - piece.start
    return start < end ? [{ ...piece, start, end }] : []
  })
}
