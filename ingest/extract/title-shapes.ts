import { columns } from '#lib/text/width.ts'
import { isDateline } from '../dates.ts'
import { personIn } from '../holders.ts'
import type { Piece, RawBlock } from './extract.ts'
import { creditStart, endsContribution, isFinished } from './signs.ts'
import { headingRank, holdsSentenceEnd, isLabelled } from './title-signs.ts'

/**
 * The shapes by which a block shows, without markup, that it is a title.
 */

const widestTitle = 80

/** Blocks with their texts, so that a rule can look around; `raw` is the decoded original. */
export type Page = { raw: string; blocks: RawBlock[]; texts: readonly string[] }

/** Short, unfinished, and neither a date nor a name. */
export function mayBeTitle(text: string): boolean {
  return (
    columns(text.slice(0, widestTitle + 1)) <= widestTitle &&
    !text.includes('\t') &&
    !isFinished(text) &&
    !holdsSentenceEnd(text) &&
    !endsContribution(text) &&
    creditStart(text) === -1 &&
    !isByline(text) &&
    !isDateline(text) &&
    !isLabelled(text)
  )
}

/** An author, or the office that stands over the author's name. */
export const isByline = (text: string) =>
  personIn(text) !== null ||
  /(?:教授|講師|助教|研究員|記者|委員|[所部課室会局社]長|理事長?|代表|顧問|主任|弁護士)$/u.test(
    text,
  )

/** What stands before is complete, so that a title may begin. */
export function opensFreely({ blocks, texts }: Page, at: number): boolean {
  const text = texts[at - 1] ?? ''
  return blocks[at - 1]?.kind !== 'paragraph' || isFinished(text) || text.length < 40
}

const isComplete = (text: string) => isFinished(text) || endsContribution(text)

/** A text with a sentence in it, long enough to be no title. */
export const isProse = (text: string) => text.length >= 40 && /[。！？]|\.(?:\s|$)/.test(text)

/** In Markdown, a paragraph that is bold from end to end. */
export function isBold(raw: string, pieces: readonly Piece[]): boolean {
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
export function isOverHeading({ blocks, texts }: Page, at: number): boolean {
  const before = blocks[at - 1]
  const complete =
    before === undefined || before.kind !== 'paragraph' || isFinished(texts[at - 1] ?? '')
  return complete || columns(texts[at] ?? '') > Math.max(24, columns(texts[at + 1] ?? ''))
}

/** A title with its author right under it, or after a subtitle or an office: a contribution begins. */
export function isTitleOverByline({ blocks, texts }: Page, at: number): boolean {
  const before = texts[at - 1] ?? ''
  const runsOn = blocks[at - 1]?.kind === 'paragraph' && !isComplete(before)
  if (runsOn && !mayBeTitle(before)) return false
  for (const next of [at + 1, at + 2, at + 3]) {
    const text = texts[next] ?? ''
    const isHead = mayBeTitle(text) || isByline(text) || isDateline(text)
    if (blocks[next]?.kind !== 'paragraph' || !isHead) return false
    if (personIn(text) !== null) {
      return isProse(texts[next + 1] ?? '') || blocks[next + 1]?.kind === 'heading'
    }
  }
  return false
}

/** A short numbered line over other things than its siblings: 「(1) 港湾」. */
export function isNumberedTitle({ blocks, texts }: Page, at: number): boolean {
  const text = texts[at] ?? ''
  const next = blocks[at + 1]
  if (next === undefined || headingRank(text) === null || isFinished(text)) return false
  if (columns(text) > widestTitle / 2 || /\s{2}|\u3000\S+\u3000/u.test(text)) return false
  return next.depth <= 1 && headingRank(texts[at + 1] ?? '') === null && next.kind !== 'heading'
}

/** A lone item with a square, over items with another sign or over prose: 「■ 準備するもの」. */
export function isSquareTitle({ raw, blocks, texts }: Page, at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  const isSquare = (one: RawBlock | undefined) =>
    /[■□◆◇]\s*$/u.test(raw.slice(0, one?.pieces[0]?.start ?? 0).slice(-3))
  if (!isSquare(block) || next === undefined || isSquare(next)) return false
  return mayBeTitle(texts[at] ?? '') && (next.kind === 'list-item' || isProse(texts[at + 1] ?? ''))
}

/** A lone item that names what the paragraph below it says. */
export function isParentItem({ blocks, texts }: Page, at: number): boolean {
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
