import { columns } from '#lib/text/width.ts'
import { isDateline } from '../dates.ts'
import { personIn } from '../holders.ts'
import { blockText, type Piece, type RawBlock } from './extract.ts'
import {
  breaksOff,
  creditStart,
  endsContribution,
  endsLikeTitle,
  genericTitle,
  headingRank,
  holdsSentenceEnd,
  isBracketed,
  isFinished,
  isPictureLabel,
} from './signs.ts'

const widestTitle = 80

/** Blocks with their texts, so that a rule can look around; `raw` is the decoded original. */
type Page = { raw: string; blocks: RawBlock[]; texts: readonly string[] }

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
  if (/^[（(].{1,50}[)）]$/u.test(text)) return next.kind === 'list-item' && opensFreely(page, at)
  if (isTitleOverByline(page, at)) return true
  if (!endsLikeTitle(text) || breaksOff(text) || isPictureLabel(text)) return false
  if (isBold(page.raw, block.pieces)) return next.kind !== 'heading'
  if (!opensFreely(page, at)) return false
  if (next.kind === 'list-item') return true
  if (next.kind === 'heading') return isOverHeading(page, at)
  return isProse(page.texts[at + 1] ?? '') && (!marked || headingRank(text) !== null)
}

function mayBeTitle(text: string): boolean {
  return (
    columns(text.slice(0, widestTitle + 1)) <= widestTitle &&
    !text.includes('\t') &&
    !isFinished(text) &&
    !holdsSentenceEnd(text) &&
    !endsContribution(text) &&
    creditStart(text) === -1 &&
    !isByline(text) &&
    !isDateline(text) &&
    !labelled.test(text)
  )
}

/** A line about the paper and no title: keywords, a place, an example. */
const labelled =
  /^(?:キーワード|専門分野|所属|略歴|連絡先|電話|日時|場所|出典|出所|資料|注|例|Keywords?|Contact|Note)\s*[:：]/iu

/** An author, or the office that stands over the author's name. */
const isByline = (text: string) =>
  personIn(text) !== null ||
  /(?:教授|講師|助教|研究員|記者|委員|[所部課室会局社]長|理事長?|代表|顧問|主任|弁護士)$/u.test(
    text,
  )

/** What stands before is complete, so that a title may begin. */
function opensFreely({ blocks, texts }: Page, at: number): boolean {
  const text = texts[at - 1] ?? ''
  return blocks[at - 1]?.kind !== 'paragraph' || isFinished(text) || text.length < 40
}

const isComplete = (text: string) => isFinished(text) || endsContribution(text)

const isProse = (text: string) => text.length >= 40 && /[。！？]|\.(?:\s|$)/.test(text)

/** In Markdown, a paragraph that is bold from end to end. */
function isBold(raw: string, pieces: readonly Piece[]): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined || pieces.length > 4) return false
  return (
    /(?:\*\*|__)$/.test(raw.slice(0, first.start).slice(-2)) &&
    /^(?:\*\*|__)/.test(raw.slice(last.end, last.end + 2))
  )
}

/**
 * A fragment over a heading is the title of a slide where it opens the text, follows something
 * complete, or says more than the heading; else it is a label, as pictures and diagrams have them.
 */
function isOverHeading({ blocks, texts }: Page, at: number): boolean {
  const before = blocks[at - 1]
  const complete =
    before === undefined || before.kind !== 'paragraph' || isFinished(texts[at - 1] ?? '')
  return complete || columns(texts[at] ?? '') > Math.max(24, columns(texts[at + 1] ?? ''))
}

/** A title with its author right under it, or after a subtitle or an office: a contribution begins. */
function isTitleOverByline({ blocks, texts }: Page, at: number): boolean {
  const before = texts[at - 1] ?? ''
  if (blocks[at - 1]?.kind === 'paragraph' && !isComplete(before) && !mayBeTitle(before))
    return false
  for (const next of [at + 1, at + 2, at + 3]) {
    const text = texts[next] ?? ''
    if (
      blocks[next]?.kind !== 'paragraph' ||
      !(mayBeTitle(text) || isByline(text) || isDateline(text))
    )
      return false
    if (personIn(text) !== null)
      return isProse(texts[next + 1] ?? '') || blocks[next + 1]?.kind === 'heading'
  }
  return false
}

/** A short numbered line over other things than its siblings: 「(1) 港湾」. */
function isNumberedTitle({ blocks, texts }: Page, at: number): boolean {
  const text = texts[at] ?? ''
  const next = blocks[at + 1]
  if (next === undefined || headingRank(text) === null || isFinished(text)) return false
  if (columns(text) > widestTitle / 2 || /\s{2}|\u3000\S+\u3000/u.test(text)) return false
  return next.depth <= 1 && headingRank(texts[at + 1] ?? '') === null && next.kind !== 'heading'
}

/** A lone item with a square, over items with another sign or over prose: 「■ 準備するもの」. */
function isSquareTitle({ raw, blocks, texts }: Page, at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  const isSquare = (one: RawBlock | undefined) =>
    /[■□◆◇]\s*$/u.test(raw.slice(0, one?.pieces[0]?.start ?? 0).slice(-3))
  if (!isSquare(block) || next === undefined || isSquare(next)) return false
  return mayBeTitle(texts[at] ?? '') && (next.kind === 'list-item' || isProse(texts[at + 1] ?? ''))
}

/** A lone item that names what the paragraph below it says. */
function isParentItem({ blocks, texts }: Page, at: number): boolean {
  const text = texts[at] ?? ''
  return (
    blocks[at]?.kind === 'list-item' &&
    blocks[at + 1]?.kind === 'paragraph' &&
    blocks[at - 1]?.kind !== 'list-item' &&
    !isFinished(text) &&
    text.length < 60 &&
    isProse(texts[at + 1] ?? '')
  )
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
