import { blockText, type RawBlock } from './extract.ts'
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
    return textBlock(raw, { pieces, marks, opensWith: null }, { kind, level, depth })
  })
  return isMarked ? shaped : withShapedHeadings(raw, shaped)
}
