import { columns } from '#lib/text/width.ts'
import { blockText, type RawBlock } from './extract.ts'
import {
  breaksOff,
  creditStart,
  endsContribution,
  genericTitle,
  headingRank,
  isBracketed,
  isFinished,
} from './signs.ts'

const longestTitle = 80
const bracketedLevel = 6
const parenthesisedLevel = 7

/**
 * Finds the headings that carry no markup: a short unfinished paragraph over a list or over prose,
 * a line between brackets, a lone list item over a paragraph (its parent on a slide).
 */
export function withShapedHeadings(raw: string, blocks: readonly RawBlock[]): RawBlock[] {
  const texts = blocks.map((block) => blockText(raw, block.pieces))
  const deepest = Math.max(0, ...blocks.map((block) => block.level))
  const result: RawBlock[] = blocks.map((block) => ({ ...block }))
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = result[at]
    const text = texts[at] ?? ''
    if (block === undefined) continue
    if (block.kind === 'paragraph' && block.depth === 0) {
      const level = shapedLevel(texts, result, at, deepest)
      if (level !== null) result[at] = { ...block, kind: 'heading', level }
    } else if (isNumberedTitle(texts, result, at)) {
      result[at] = { ...block, kind: 'heading', depth: 0, level: deepest === 0 ? 5 : deepest + 1 }
    } else if (isParentItem(texts, result, at)) {
      const below = result[at + 1]
      if (below !== undefined) result[at + 1] = { ...below, depth: block.depth + 1 }
    }
    if (endsContribution(text)) markPart(texts, result, at + 1)
  }
  return result
}

/** The level of a paragraph that is a heading by its shape; null where it is none. */
function shapedLevel(
  texts: readonly string[],
  blocks: readonly RawBlock[],
  at: number,
  deepest: number,
): number | null {
  const text = texts[at] ?? ''
  const next = blocks[at + 1]
  if (next === undefined || endsContribution(text) || creditStart(text) !== -1) return null
  if (columns(text) > longestTitle || text.includes('\t')) return null
  if (isBracketed(text)) return deepest === 0 ? 3 : Math.max(bracketedLevel, deepest)
  if (/^[（(].{1,50}[)）]$/u.test(text)) {
    return next.kind === 'list-item' && opensFreely(texts, blocks, at) ? parenthesisedLevel : null
  }
  if (genericTitle.test(text)) return deepest === 0 ? 3 : deepest
  if (isFinished(text) || breaksOff(text) || !/[\p{L}\p{N}）)」』]$/u.test(text)) return null
  const leads = next.kind === 'list-item' || next.kind === 'heading' || isProse(texts[at + 1] ?? '')
  if (!leads || !opensFreely(texts, blocks, at) || !endsLikeTitle(text)) return null
  if (next.kind === 'heading' && follows(blocks, at)) return null
  if (deepest > 0 && next.kind !== 'list-item' && headingRank(text) === null) return null
  return deepest === 0 ? (headingRank(text) ?? 3) : deepest + 1
}

/** True where what stands before is complete, so that a title may begin. */
function opensFreely(texts: readonly string[], blocks: readonly RawBlock[], at: number): boolean {
  const before = blocks[at - 1]
  const text = texts[at - 1] ?? ''
  return before === undefined || before.kind !== 'paragraph' || isFinished(text) || text.length < 40
}

/** A fragment over a heading is a title only where it opens the text or follows something complete. */
function follows(blocks: readonly RawBlock[], at: number): boolean {
  return blocks[at - 1]?.kind === 'paragraph' && blocks[at - 2]?.kind === 'paragraph'
}

const isProse = (text: string) => text.length >= 40 && /[。！？]|\.(?:\s|$)/.test(text)

function endsLikeTitle(text: string): boolean {
  return (
    !/[ぁ-ん]$/u.test(text) ||
    /(?:について|に向けて|のために|はじめに|おわりに|むすび|まとめ|あり方|取組み|向けた取り組み)$/u.test(
      text,
    )
  )
}

/** A short numbered line over other things than its siblings: 「(1) 港湾」. */
function isNumberedTitle(
  texts: readonly string[],
  blocks: readonly RawBlock[],
  at: number,
): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  const text = texts[at] ?? ''
  if (block?.kind !== 'list-item' || block.depth !== 1 || next === undefined) return false
  if (headingRank(text) === null || isFinished(text) || columns(text) > longestTitle / 2)
    return false
  return next.depth <= 1 && headingRank(texts[at + 1] ?? '') === null && next.kind !== 'heading'
}

/** A lone item that names what the paragraph below it says. */
function isParentItem(texts: readonly string[], blocks: readonly RawBlock[], at: number): boolean {
  const [before, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  if (block?.kind !== 'list-item' || next?.kind !== 'paragraph') return false
  const text = texts[at] ?? ''
  return (
    before?.kind !== 'list-item' &&
    !isFinished(text) &&
    text.length < 60 &&
    isProse(texts[at + 1] ?? '')
  )
}

/** The first short lines after the end of a contribution are the title of the next one. */
function markPart(texts: readonly string[], blocks: RawBlock[], from: number): void {
  for (let at = from; at < Math.min(from + 2, blocks.length); at += 1) {
    const block = blocks[at]
    if (block === undefined) return
    if (block.kind === 'heading' && at === from) {
      blocks[at] = { ...block, level: 1 }
      return
    }
    if (block.kind !== 'paragraph' || columns(texts[at] ?? '') > longestTitle) return
    if (isFinished(texts[at] ?? '') || /^[\d０-９令平昭]/.test(texts[at] ?? '')) return
    blocks[at] = { ...block, kind: 'heading', level: at - from + 1 }
  }
}
