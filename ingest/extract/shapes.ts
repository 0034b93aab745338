import type { RawBlock } from './extract.ts'
import { textBlock } from './text-blocks.ts'
import { withShapedHeadings } from './titles.ts'

/**
 * What marked-up papers do not mark: captions, items that begin with a sign of their own, and, where
 * no more than a title is marked, headings, told by their shape as in plain text.
 */
export function withShapes(raw: string, blocks: readonly RawBlock[]): RawBlock[] {
  const shaped = blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block
    const { pieces, marks, kind, level, depth } = block
    return textBlock(raw, { pieces, marks, opensWith: null }, { kind, level, depth })
  })
  const headings = shaped.filter(({ kind }) => kind === 'heading')
  return headings.length > 1 ? shaped : withShapedHeadings(raw, shaped)
}
