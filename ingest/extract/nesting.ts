import { blockText, type RawBlock } from './extract.ts'

const sign =
  /^(?:[①-⑳]|[（(]?(?:[0-9０-９]{1,2}|[a-zア-ン])[)）]|[0-9０-９]{1,2}[.．]|[^\p{L}\p{N}\s](?=\s))/u

/**
 * Nests the items of a list by the signs that they begin with, as slides do without indenting them:
 * ✓ under ①, ① under items without a sign. `items` are the blocks of each item.
 */
export function nestBySign(raw: string, items: readonly (readonly RawBlock[])[]): RawBlock[] {
  const open: string[] = []
  return items.flatMap((blocks) => {
    const first = blocks[0]
    if (first === undefined) return []
    const kind = kindOfSign(raw, first)
    const at = open.indexOf(kind)
    if (kind === 'none') open.length = 0
    else if (at !== -1) open.length = at
    const deeper = open.length
    open.push(kind)
    return blocks.map((block) => ({ ...block, depth: block.depth + deeper }))
  })
}

/** Items with signs of one kind are siblings; numbers are told apart by their setting. */
function kindOfSign(raw: string, block: RawBlock): string {
  const start = block.pieces[0]?.start ?? 0
  const line = raw.slice(raw.lastIndexOf('\n', start - 1) + 1, start)
  const text = line.replace(/^\s*(?:[-*+]\s+)?/, '') + blockText(raw, block.pieces.slice(0, 1))
  const found = sign.exec(text.trimStart())?.[0]
  return found === undefined ? 'none' : found.replace(/[0-9０-９①-⑳a-zア-ン]+/gu, '#')
}
