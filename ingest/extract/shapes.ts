import { blockText, type Piece, type RawBlock } from './extract.ts'
import { isFinished } from './signs.ts'
import { textBlock } from './text-blocks.ts'
import { genericTitle } from './title-signs.ts'
import { withShapedHeadings } from './titles.ts'

/** The number of a part. */
const number =
  /^(?:第?[0-9０-９一二三四五六七八九十]{1,3}[章節部]?[．.、\s　]+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[．.\s　]+)/u

/**
 * What marked-up papers do not mark: captions, items that begin with a sign of their own, and, where
 * no more than a title is marked, headings, told by their shape as in plain text.
 */
export function withShapes(raw: string, blocks: readonly RawBlock[]): RawBlock[] {
  const isMarked = blocks.filter(({ kind }) => kind === 'heading').length > 1
  const shaped = blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block
    const { pieces, marks, kind, level, depth } = block
    const text = pieces.length > 8 ? '' : blockText(raw, pieces).trim()
    if (kind === 'paragraph' && depth === 0 && genericTitle.test(text.replace(number, ''))) {
      return { ...block, kind: 'heading' as const }
    }
    // Numbered like the part that it may open; the other headings will tell.
    if (kind === 'paragraph' && !isMarked && number.test(text) && !isFinished(text)) return block
    return textBlock(
      raw,
      { pieces: withoutIndent(raw, pieces), marks, opensWith: null },
      { kind, level, depth },
    )
  })
  if (isMarked) return shaped
  // What stands over a marked title is no title, whatever its shape.
  const title = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  const headed = withShapedHeadings(raw, shaped)
  return [...shaped.slice(0, Math.max(0, title)), ...headed.slice(Math.max(0, title))]
}

/** Without the blanks before the text, which hide the sign that it begins with. */
function withoutIndent(raw: string, pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ start, end }) => raw.slice(start, end).trim() !== '')
  return pieces.slice(Math.max(0, first)).map((piece, at) => {
    const text = at === 0 ? raw.slice(piece.start, piece.end) : ''
    return { ...piece, start: piece.start + text.length - text.trimStart().length }
  })
}
