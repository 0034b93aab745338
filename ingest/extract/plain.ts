import { isBareCredit, isCaption, isCaptionHead, splitCredits } from './captions.ts'
import { isFull, reachesEdge } from './columns.ts'
import { type Extract, joinLines, plainExtract, type RawBlock, rawBlock } from './extract.ts'
import { furnitureLines } from './furniture.ts'
import { isLineHeading } from './line-headings.ts'
import { type Line, readLines } from './lines.ts'
import { pageNotes } from './page-notes.ts'
import {
  breaksOff,
  continuesWord,
  creditStart,
  isAside,
  isFinished,
  isPlainBullet,
  listMark,
  noteNumber,
} from './signs.ts'
import { genericTitle, headingRank, isBracketed, isLabelled, notesTitle } from './title-signs.ts'

/**
 * Reads plain text as a typesetter left it: wrapped lines become paragraphs again, and headings,
 * list items, captions, notes and page furniture are told apart by their shape alone.
 */
export function extractPlain(raw: string): Extract {
  const all = splitCredits(readLines(raw))
  const furniture = furnitureLines(all)
  const footNotes = pageNotes(all, furniture)
  const lines = all.filter((line) => !furniture.has(line))
  const page = all.values()
  const blocks: RawBlock[] = []
  let group: Line[] = []
  let inNotes = false
  const close = (open: boolean) => {
    const [first] = group
    if (first === undefined) return
    blocks.push({ ...groupBlock(raw, group, inNotes || footNotes.has(first)), open })
    group = []
  }
  for (const [at, line] of lines.entries()) {
    const turned = furnitureBefore(page, line)
    const isNote = inNotes || footNotes.has(line)
    const goesOn = group.length > 0 && turned.length === 0 && continues(group, lines, at, isNote)
    if (!goesOn) close(reachesEdge(lines, at - 1))
    for (const one of turned) blocks.push(rawBlock('furniture', pieces(raw, [one])))
    if (!goesOn && !footNotes.has(line) && isLineHeading(lines, at, inNotes)) {
      blocks.push(rawBlock('heading', pieces(raw, [line])))
      inNotes = notesTitle.test(line.text)
    } else {
      group.push(line)
    }
  }
  close(false)
  for (const one of page) blocks.push(rawBlock('furniture', pieces(raw, [one])))
  return plainExtract('text/plain', raw, withHeaders(blocks))
}

/** The first of several rows is the header that the others are read with. */
function withHeaders(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block, at) =>
    block.kind === 'table-row' && blocks[at - 1]?.kind === 'table-row'
      ? { ...block, depth: 1 }
      : block,
  )
}

/** The lines of the page that stand before a line of the text; the page is read on past it. */
function furnitureBefore(page: Iterator<Line>, line: Line): Line[] {
  const found: Line[] = []
  for (let next = page.next(); !next.done && next.value !== line; next = page.next()) {
    found.push(next.value)
  }
  return found
}

const pieces = (raw: string, lines: readonly Line[]) =>
  joinLines(
    raw,
    lines.map(({ start, end }) => [{ start, end, blank: false }]),
  )

function groupBlock(raw: string, group: readonly Line[], inNotes: boolean): RawBlock {
  const text = group[0]?.text ?? ''
  const whole = pieces(raw, group)
  if (isCaption(group)) return rawBlock('caption', whole)
  if (inNotes) {
    const label = noteNumber(text)
    return { ...rawBlock('footnote', whole), label: label === null ? null : `${label}` }
  }
  if (group.length === 1 && cells(text) > 1) return rawBlock('table-row', whole)
  const mark = listMark(text)
  if (mark === '') return rawBlock('paragraph', whole)
  const [first, ...rest] = whole
  if (first === undefined || !isPlainBullet(mark)) return rawBlock('list-item', whole, { depth: 1 })
  const unmarked = [{ ...first, start: first.start + mark.length }, ...rest]
  return rawBlock('list-item', unmarked, { depth: 1 })
}

/** How many cells a line has, between tabs or, if there are three or more, between wide blanks. */
function cells(text: string): number {
  const tabbed = text.split('\t').filter((cell) => cell.trim() !== '').length
  const spaced = text.split(/\s{2,}/u).length
  return tabbed > 1 ? tabbed : spaced > 2 ? spaced : 1
}

/** Columns by which the beginning of a line may shift within a paragraph (indents, hanging items). */
const widestShift = 10

/** True where the line at `at` goes on with what the lines of `group` say. */
function continues(
  group: readonly Line[],
  lines: readonly Line[],
  at: number,
  isNote: boolean,
): boolean {
  const [before, line] = [group.at(-1), lines[at]]
  if (before === undefined || line === undefined) return false
  if (isCaption(group)) return group.length === 1 && isBareCredit(line)
  if (creditStart(line.text) !== -1) return isBareCredit(line) && isCaptionHead(group)
  if (cells(before.text) > 1 || cells(line.text) > 1) return false
  if (line.afterDots) return true
  if (line.gap > 0 || Math.abs(line.indent - before.indent) > widestShift) return false
  if (isNote) return noteNumber(line.text) === null
  if (continuesWord(line.text)) return true
  if (isLabelled(before.text) && isLabelled(line.text)) return false
  const full = isFull(lines, at - 1)
  if (isFinished(before.text)) {
    return full === 'yes' && line.indent <= before.indent && !startsItem(line)
  }
  return full === 'yes' || (!startsItem(line) && (full === 'maybe' || breaksOff(before.text)))
}

const startsItem = ({ text }: Line) =>
  isAside(text) ||
  isLabelled(text) ||
  genericTitle.test(text) ||
  listMark(text) !== '' ||
  headingRank(text) !== null ||
  isBracketed(text)
