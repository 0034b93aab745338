import { blockText, type RawBlock } from './extract.ts'
import { breaksOff, endsContribution, isFinished, isPictureLabel } from './signs.ts'
import {
  isBold,
  isByline,
  isNumberedTitle,
  isOverHeading,
  isParentItem,
  isProse,
  isSquareTitle,
  isTitleOverByline,
  mayBeTitle,
  opensFreely,
  type Page,
} from './title-shapes.ts'
import {
  endsLikeTitle,
  genericTitle,
  headingRank,
  holdsSentenceEnd,
  isBracketed,
  isParenthesised,
} from './title-signs.ts'

/**
 * Finds the headings that carry no markup: the title at the top, a short unfinished paragraph over a
 * list, over prose or over another heading, a line in brackets or in bold alone, the title over a
 * byline, a number like that of other headings. Their level is left to the outline.
 */
export function withShapedHeadings(raw: string, blocks: readonly RawBlock[]): RawBlock[] {
  const texts = blocks.map((block) => blockText(raw, block.pieces.slice(0, 400)))
  const page: Page = { raw, blocks: blocks.map((block) => ({ ...block })), texts }
  const marked = blocks.some((block) => block.kind === 'heading')
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    if (isHeading(page, at, marked)) makeHeading(page, at)
    else if (isParentItem(page, at)) nest(page, at)
    if (endsContribution(texts[at] ?? '')) markPart(page, at + 1)
  }
  markTitle(page)
  markSiblings(page)
  return page.blocks
}

function makeHeading({ blocks }: Page, at: number, level = 0): void {
  const block = blocks[at]
  if (block !== undefined && block.kind !== 'heading') {
    blocks[at] = { ...block, kind: 'heading', level, depth: 0 }
  }
}

function isHeading(page: Page, at: number, marked: boolean): boolean {
  const [block, next] = [page.blocks[at], page.blocks[at + 1]]
  const text = page.texts[at] ?? ''
  if (block === undefined || next === undefined) return false
  if (block.kind === 'list-item' && block.depth === 1) {
    return isNumberedTitle(page, at) || isSquareTitle(page, at)
  }
  if (block.kind !== 'paragraph' || block.depth > 0 || !mayBeTitle(text)) return false
  if (isBracketed(text) || genericTitle.test(text)) return true
  if (isParenthesised(text)) return next.kind === 'list-item' && opensFreely(page, at)
  if (isTitleOverByline(page, at)) return true
  if (!endsLikeTitle(text) || breaksOff(text) || isPictureLabel(text)) return false
  if (isBold(page.raw, block.pieces)) return next.kind !== 'heading'
  if (!opensFreely(page, at)) return false
  if (next.kind === 'list-item' || next.kind === 'table-row') return true
  if (next.kind === 'heading') return isOverHeading(page, at)
  return isProse(page.texts[at + 1] ?? '') && (!marked || headingRank(text) !== null)
}

function nest({ blocks }: Page, at: number): void {
  const [parent, child] = [blocks[at], blocks[at + 1]]
  if (parent !== undefined && child !== undefined) {
    blocks[at + 1] = { ...child, depth: parent.depth + 1 }
  }
}

/** The first short lines after the end of a contribution are the title of the next one. */
function markPart(page: Page, from: number): void {
  if (page.blocks[from]?.kind === 'heading') {
    page.blocks[from] = { ...page.blocks[from], level: 1 }
    return
  }
  for (const at of [from, from + 1]) {
    const text = page.texts[at] ?? ''
    if (page.blocks[at]?.kind !== 'paragraph' || !mayBeTitle(text) || text === '') return
    makeHeading(page, at, at - from + 1)
  }
}

/** The title of a paper that has headings: its first line, above all others. */
function markTitle(page: Page): void {
  const at = page.blocks.findIndex((block) => block.kind !== 'furniture')
  const [first, next] = [page.blocks[at], page.blocks[at + 1]]
  const text = page.texts[at] ?? ''
  if (first === undefined || !mayBeTitle(text) || !isOwnTitle(text)) return
  if (first.kind === 'heading') {
    const overOthers = next?.kind === 'heading' || isByline(page.texts[at + 1] ?? '')
    if (first.level === 0 && overOthers) page.blocks[at] = { ...first, level: 1 }
  } else if (first.kind === 'paragraph' && page.blocks.some(({ kind }) => kind === 'heading')) {
    makeHeading(page, at, 1)
  }
}

/** No title of a part, no date, no addressee. */
const isOwnTitle = (text: string) =>
  text.length > 3 &&
  !genericTitle.test(text) &&
  headingRank(text) === null &&
  !/^[（(]|^[\d０-９令平昭]|[様殿]$|御中$/u.test(text)

/** Paragraphs that begin with the same kind of number as a heading are headings beside it. */
function markSiblings(page: Page): void {
  const kinds = new Set<string>()
  for (const [at, block] of page.blocks.entries()) {
    const kind = block.kind === 'heading' ? numberKind(page.texts[at] ?? '') : null
    if (kind !== null) kinds.add(kind)
  }
  for (const [at, block] of page.blocks.entries()) {
    const text = page.texts[at] ?? ''
    if (block.kind !== 'paragraph' || block.depth > 0 || text.length > 120) continue
    if (isFinished(text) || holdsSentenceEnd(text) || text.includes('\t')) continue
    if (kinds.has(numberKind(text) ?? '')) makeHeading(page, at)
  }
}

/** 「1 港湾」 and 「2 空港」 are numbered alike, and so are 「重点①…」 and 「重点②…」. */
function numberKind(text: string): string | null {
  const match =
    /^(?<name>\p{Script=Han}{1,6})?(?<number>[①-⑳]|[0-9０-９]{1,2})(?<after>[．.\s　]|(?=[①-⑳]?))/u.exec(
      text,
    )
  const { name = '', number = '', after = '' } = match?.groups ?? {}
  if (number === '' || (name === '' && after === '')) return null
  return /[①-⑳]/u.test(number) ? `${name}①` : `${name}1${after}`
}
