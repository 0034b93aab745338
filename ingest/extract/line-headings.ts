import { personIn } from '../holders.ts'
import { isBareCredit } from './captions.ts'
import { firstWord, isFull } from './columns.ts'
import type { Line } from './lines.ts'
import { creditStart, isCaptionStart, isFinished, listMark } from './signs.ts'
import {
  endsLikeTitle,
  genericTitle,
  headingRank,
  holdsSentenceEnd,
  isBracketed,
  isLabelled,
} from './title-signs.ts'

const widestHeading = 72

/**
 * True for a line that names what follows, without any markup: short, unfinished, and not cut off by
 * the edge of the column. The line may stand right on the text that it heads.
 */
export function isLineHeading(lines: readonly Line[], at: number, inNotes: boolean): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined) return false
  if (genericTitle.test(line.text)) return true
  if (next === undefined || !mayBeHeading(line) || isBareCredit(next) || next.afterDots)
    return false
  if (isBracketed(line.text)) return true
  const rank = headingRank(line.text)
  if (rank !== null && rank <= 2) return true
  if (inNotes || /[、，・（(「『をがはにでとへや]$/u.test(line.text)) return false
  if (rank !== null) return opensFreely(lines, at) && (next.gap > 0 || isNarrower(line, next))
  return (
    listMark(line.text) === '' &&
    endsLikeTitle(line.text) &&
    opensApart(lines, at) &&
    isNarrower(line, next) &&
    !(next.gap === 0 && isFull(lines, at) !== 'no' && /^\p{Ll}/u.test(next.text)) &&
    opensProse(lines, at + 1)
  )
}

function mayBeHeading({ text, width }: Line): boolean {
  return (
    width <= widestHeading &&
    !isFinished(text) &&
    !holdsSentenceEnd(text) &&
    !isCaptionStart(text) &&
    creditStart(text) === -1 &&
    !text.includes('\t') &&
    !isLabelled(text) &&
    personIn(text) === null
  )
}

/** What stands before is complete, or set apart. */
function opensFreely(lines: readonly Line[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]]
  return before === undefined || (line?.gap ?? 0) > 0 || isFinished(before.text)
}

/** A line without a number must stand apart, or be much shorter than the text under it. */
function opensApart(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]]
  if (before === undefined || line === undefined || next === undefined) return true
  if (line.gap > 0) return true
  const complete = isFinished(before.text) || creditStart(before.text) !== -1
  return complete && line.width * 2 <= next.width
}

/** The blank at the beginning of a paragraph, in columns; wider ones centre a title. */
const widestOpening = 4

/** The line below reaches further than this one by more than the edge of a column is ragged. */
function isNarrower(line: Line, next: Line): boolean {
  const opening = line.indent <= widestOpening ? line.indent : 0
  const hanging = /[、。，．]$/u.test(next.text) ? 2 : 0
  return opening + line.width + Math.min(firstWord(next.text), 4) <= next.width - hanging
}

/** So many lines of a narrow column may pass before a sentence ends. */
const sentenceReach = 12

/** The lines from `at` on are prose: they finish a sentence before the next gap. */
function opensProse(lines: readonly Line[], at: number): boolean {
  for (const [offset, line] of lines.slice(at, at + sentenceReach).entries()) {
    if (offset > 0 && line.gap > 0) return false
    if (/[。！？]|[a-z)]\.(?:\s|$)/u.test(line.text)) return true
  }
  return false
}
