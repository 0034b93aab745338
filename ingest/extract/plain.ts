import { columns } from '#lib/text/width.ts'
import { type Extract, joinPieces, type Piece, type RawBlock } from './extract.ts'
import { furnitureLines } from './furniture.ts'
import { type Line, readLines } from './lines.ts'
import {
  breaksOff,
  continuesWord,
  creditStart,
  genericTitle,
  headingRank,
  isAside,
  isBracketed,
  isCaptionStart,
  isFinished,
  isPlainBullet,
  listMark,
  notesTitle,
} from './signs.ts'

/**
 * Reads plain text as a typesetter left it: wrapped lines become paragraphs again, and headings,
 * list items, captions, notes and page furniture are told apart by their shape alone.
 */
export function extractPlain(raw: string): Extract {
  const lines = splitCredits(readLines(raw))
  const furniture = furnitureLines(lines)
  const blocks: RawBlock[] = []
  let group: Line[] = []
  let inNotes = false
  const close = () => {
    const block = group.length === 0 ? null : blockOf(raw, group, kindOf(group, inNotes))
    if (block !== null) {
      if (block.kind === 'heading') inNotes = notesTitle.test(group[0]?.text ?? '')
      blocks.push(block)
    }
    group = []
  }
  for (const [at, line] of lines.entries()) {
    if (furniture.has(line)) {
      close()
      blocks.push(blockOf(raw, [line], { kind: 'furniture', level: 0 }))
      continue
    }
    const before = group.at(-1)
    if (before !== undefined && !joins(group, line, lines, at, inNotes)) close()
    group.push(line)
    if (group.length === 1 && isHeading(line, lines, at, inNotes)) {
      blocks.push(blockOf(raw, group, { kind: 'heading', level: headingLevel(line.text) }))
      inNotes = notesTitle.test(line.text)
      group = []
    }
  }
  close()
  return { mediaType: 'text/plain', raw, blocks, warnings: [] }
}

type Kind = { kind: RawBlock['kind']; level: number }

/** Headings without numbers rank below numbered sections (2) and above numbered paragraphs (4). */
const unnumbered = 3

function headingLevel(text: string): number {
  return headingRank(text) ?? unnumbered
}

function kindOf(group: readonly Line[], inNotes: boolean): Kind {
  const text = group.map((line) => line.text).join('')
  if (isCaption(group)) return { kind: 'caption', level: 0 }
  if (inNotes) return { kind: 'footnote', level: 0 }
  if (group.length === 1 && cells(text) > 1) return { kind: 'table-row', level: 0 }
  if (listMark(text) !== '') return { kind: 'list-item', level: 0 }
  return { kind: 'paragraph', level: 0 }
}

function isCaption(group: readonly Line[]): boolean {
  const text = group.map((line) => line.text).join('')
  return creditStart(text) !== -1 || (isCaptionStart(text) && !isFinished(text) && text.length < 80)
}

function blockOf(raw: string, group: readonly Line[], { kind, level }: Kind): RawBlock {
  const first = group[0]
  const mark = first === undefined || kind !== 'list-item' ? '' : listMark(first.text)
  const skipped = isPlainBullet(mark) ? mark.length : 0
  const pieces = group
    .map((line, at): Piece[] => [
      { start: line.start + (at === 0 ? skipped : 0), end: line.end, blank: false },
    ])
    .reduce((all, next) => joinPieces(raw, all, next), [])
  const label =
    kind === 'footnote' ? (/^[0-9０-９]{1,3}/.exec(first?.text ?? '')?.[0] ?? null) : null
  return { kind, level, depth: kind === 'list-item' ? 1 : 0, pieces, marks: [], label }
}

const cells = (text: string) => text.split('\t').filter((cell) => cell.trim() !== '').length

/** True where `line` goes on with what the lines of `group` say. */
function joins(
  group: readonly Line[],
  line: Line,
  lines: readonly Line[],
  at: number,
  inNotes: boolean,
): boolean {
  const before = group.at(-1)
  if (before === undefined) return false
  if (isCaption(group) && !(group.length === 1 && isBareCredit(line))) return false
  if (creditStart(line.text) !== -1) return isBareCredit(line) && isCaptionHead(group, before)
  if (cells(before.text) > 1 || cells(line.text) > 1) return false
  if (line.afterDots) return true
  if (line.gap > 0) return false
  if (inNotes) return !/^[0-9０-９]{1,3}[．.)）\s]/.test(line.text)
  if (continuesWord(line.text)) return true
  if (!isFinished(before.text) && isFull(before, line, lines, at)) return true
  if (startsItem(line)) return false
  if (isFinished(before.text)) return isFull(before, line, lines, at) && !line.indented
  return breaksOff(before.text) || !looksShort(before, line, lines, at)
}

const startsItem = (line: Line) =>
  isAside(line.text) ||
  listMark(line.text) !== '' ||
  headingRank(line.text) !== null ||
  isBracketed(line.text)

const isBareCredit = (line: Line) => creditStart(line.text) === 0

function isCaptionHead(group: readonly Line[], before: Line): boolean {
  return group.length === 1 && before.gap > 0 && !/[。、]$/.test(before.text) && before.width < 90
}

/** The width of the column that a line stands in, by the lines next to it on one side. */
function columnWidth(lines: readonly Line[], from: number, to: number): number {
  return Math.max(0, ...lines.slice(Math.max(0, from), Math.max(0, to)).map((line) => line.width))
}

/**
 * True where a line is filled: the first word of the next one would not have fitted in the column,
 * be it the column above or the one below (columns narrow beside pictures).
 */
function isFull(line: Line, next: Line, lines: readonly Line[], nextAt: number): boolean {
  const needed = line.width + firstWord(next.text)
  const above = columnWidth(lines, nextAt - 3, nextAt - 1)
  const below = columnWidth(lines, nextAt, nextAt + 2)
  return (above > 0 && needed > above - tolerance) || (below > 0 && needed > below - tolerance)
}

/** Columns by which justified lines fall short of the column (two characters pulled in or out). */
const tolerance = 4

function looksShort(line: Line, next: Line, lines: readonly Line[], nextAt: number): boolean {
  return !isFull(line, next, lines, nextAt)
}

function firstWord(text: string): number {
  const word = /^(?:[\p{Script=Latin}\d.,%'’-]+|.)/u.exec(text)?.[0] ?? ''
  return columns(word) + (/^\p{Script=Latin}/u.test(word) ? 1 : 0)
}

const longestHeading = 72

/** True for a line that names what follows: short, unfinished, and not cut off by the column's edge. */
function isHeading(line: Line, lines: readonly Line[], at: number, inNotes: boolean): boolean {
  const next = lines[at + 1]
  if (genericTitle.test(line.text)) return true
  if (line.width > longestHeading || isFinished(line.text) || isCaptionStart(line.text))
    return false
  if (creditStart(line.text) !== -1 || cells(line.text) > 1) return false
  if (next === undefined || isBareCredit(next) || next.afterDots) return false
  if (isBracketed(line.text)) return true
  const rank = headingRank(line.text)
  if (rank !== null && rank <= 2) return true
  if (inNotes) return false
  const before = lines[at - 1]
  const apart = before === undefined || line.gap > 0 || line.width * 2 <= next.width
  const opens =
    apart && (before === undefined || line.gap > 0 || isFinished(before.text) || line.indented)
  if (
    !(rank === null ? opens : opens || before === undefined || isFinished(before.text)) ||
    /[、，・（(「『をがはにでとへや]$/u.test(line.text)
  )
    return false
  if (rank !== null) return next.gap > 0 || !isFilledBy(line, next)
  if (listMark(line.text) !== '' || !endsLikeTitle(line.text)) return false
  const interrupts =
    before !== undefined && !isFinished(before.text) && creditStart(before.text) === -1
  if (interrupts && line.gap === 0) return false
  return !isFilledBy(line, next) && opensProse(lines, at + 1)
}

/** True where the line below is no wider than this one by more than the edge of a column is ragged. */
function isFilledBy(line: Line, next: Line): boolean {
  return line.width + Math.min(firstWord(next.text), 4) > next.width
}

function endsLikeTitle(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\d）)」』？?]$/u.test(text)
}

/** True where the lines from `at` on are prose: they finish a sentence before the next gap. */
function opensProse(lines: readonly Line[], at: number): boolean {
  for (const [offset, line] of lines.slice(at, at + 12).entries()) {
    if (offset > 0 && line.gap > 0) return false
    if (/[。！？]|[a-z)]\.(?:\s|$)/u.test(line.text)) return true
  }
  return false
}

/**
 * Cuts a picture's caption off the line of running text that it was set into: at the blank that
 * leaves the text as wide as the line above it.
 */
function splitCredits(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const from = creditStart(line.text)
    const running = before !== undefined && line.gap === 0 && !isFinished(before.text)
    if (from <= 0 || !running || creditStart(before.text) !== -1) return [line]
    if (before.gap > 0 && !isCaptionStart(before.text) && before.width > line.width) return [line]
    const cut = [...line.text.slice(0, from).matchAll(/\s+/g)]
      .map((match) => ({ end: match.index, next: match.index + match[0].length }))
      .sort((a, b) => misfit(line, a.end, before) - misfit(line, b.end, before))[0]
    if (cut === undefined || misfit(line, cut.end, before) > 8) return [line]
    return [slice(line, 0, cut.end), { ...slice(line, cut.next, line.text.length), gap: 1 }]
  })
}

function misfit(line: Line, end: number, before: Line): number {
  return Math.abs(columns(line.text.slice(0, end)) - before.width)
}

function slice(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to)
  return { ...line, start: line.start + from, end: line.start + to, text, width: columns(text) }
}
