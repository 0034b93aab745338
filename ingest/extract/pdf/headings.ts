import { isDateline } from '../../dates.ts'
import { isCaptionStart, isContentsLine, isFinished, listMark, pageNumber } from '../signs.ts'
import {
  endsLikeTitle,
  genericTitle,
  headingRank,
  holdsSentenceEnd,
  isBracketed,
  isLabelled,
} from '../title-signs.ts'
import type { Entry } from './page-layout.ts'
import type { LineEntry } from './paragraphs.ts'
import { commonSize } from './segments.ts'

const longestHeading = 100
/** Type larger than the text's by this is made for titles. */
const larger = 1.1

/** How the text of a paper is set: what differs from it stands out. */
export type Setting = { size: number; bold: boolean }

/** The setting of most of a paper's letters. */
export function settingOf(entries: readonly Entry[]): Setting {
  const lines = entries.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))
  const size = commonSize(lines)
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.05)
  return { size, bold: body.filter(({ bold }) => bold).length > body.length / 2 }
}

/** What stands in the same column right before and after a group of lines. */
export type Neighbours = {
  before: readonly LineEntry[] | undefined
  next: readonly LineEntry[] | undefined
}

/** A line of a program or of markup, as manuals print them in bold. */
const isCode = (text: string) => /[\\{}]|^\d+\s*[%<⟨]|;$/u.test(text)

/** True where lines are a heading: large or bold and no sentence, or shaped like one. */
export function isHeading(
  group: readonly LineEntry[],
  { before, next }: Neighbours,
  { size, bold }: Setting,
): boolean {
  const [first] = group
  const text = group.map(({ line }) => line.text).join('')
  if (first === undefined || text.length > longestHeading || group.length > 4) return false
  if (isCaptionStart(text) || isContentsLine(text) || pageNumber(text) !== null) return false
  if (isDateline(text) || isCode(text)) return false
  if (!/\p{L}/u.test(text) || holdsSentenceEnd(text)) return false
  const large = first.line.size >= size * larger
  if (large) return !/[。、]$/u.test(text)
  if (isFinished(text) || first.line.size < size * 0.85) return false
  if (first.line.bold && !bold) return !isLabelled(text) && listMark(text) === ''
  if (group.length > 1) return false
  if (genericTitle.test(text.trim()) || isBracketed(text)) return true
  const rank = headingRank(text)
  const short = first.line.to - first.line.from < (first.column.edge - first.column.from) * 0.75
  if (rank !== null) return short && !/[、，をがはにでと]$/u.test(text)
  return (
    short &&
    endsLikeTitle(text) &&
    listMark(text) === '' &&
    !isLabelled(text) &&
    gapBetween(before, group) > 1.4 * gapBetween(group, next) &&
    isProse(next)
  )
}

function isProse(group: readonly LineEntry[] | undefined): boolean {
  const text = group?.map(({ line }) => line.text).join('') ?? ''
  return text.length > 40 && /[。．.]/u.test(text)
}

/** The distance between two groups of one column, in points; large where they are in two. */
function gapBetween(
  a: readonly LineEntry[] | undefined,
  b: readonly LineEntry[] | undefined,
): number {
  const [above, below] = [a?.at(-1), b?.[0]]
  if (above === undefined || below === undefined || above.page !== below.page) return 20
  return Math.max(0, below.line.near - above.line.far)
}

/** Levels by size: the largest headings are of level 1; as large as the text is level 0, left open. */
export function levelsOf(sizes: readonly number[], { size }: Setting): (size: number) => number {
  const large = [...new Set(sizes.filter((one) => one >= size * larger).map(rounded))].sort(
    (a, b) => b - a,
  )
  return (one) => large.indexOf(rounded(one)) + 1
}

const rounded = (size: number) => Math.round(size * 2) / 2
