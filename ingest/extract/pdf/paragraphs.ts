import { breaksOff, continuesWord, isAside, isFinished, listMark } from '../signs.ts'
import { headingRank, isBracketed, isLabelled } from '../title-signs.ts'
import { beginsWithNumber, noteStart } from './foot-notes.ts'
import type { Entry } from './page-layout.ts'
import type { Line } from './set-line.ts'

export type LineEntry = Entry & { kind: 'line' }

/**
 * Puts the lines of a column together to paragraphs.
 * @param inNotes whether they are notes, each of which begins with its number.
 */
export function paragraphsOf(lines: readonly LineEntry[], inNotes: boolean): LineEntry[][] {
  const pitch = pitchOf(lines)
  const groups: LineEntry[][] = []
  for (const entry of lines) {
    const group = groups.at(-1)
    if (group !== undefined && goesOn(group, entry, pitch, inNotes)) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** The usual distance from one line to the next, in type sizes. */
function pitchOf(lines: readonly LineEntry[]): number {
  const steps = lines.flatMap(({ line }, at) => {
    const before = lines[at - 1]?.line
    if (before === undefined || !isAlike(before, line)) return []
    const step = (line.near - before.near) / Math.max(1, line.size)
    return step > 0.5 && step < 3.5 ? [step] : []
  })
  steps.sort((a, b) => a - b)
  return steps.length < 3 ? 2 : (steps[Math.floor(steps.length * 0.4)] ?? 2)
}

const isAlike = (a: Line, b: Line) => Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * 0.09

function goesOn(
  group: readonly LineEntry[],
  entry: LineEntry,
  pitch: number,
  inNotes: boolean,
): boolean {
  const [first, before] = [group[0], group.at(-1)]
  if (first === undefined || before === undefined) return false
  const [a, b] = [before.line, entry.line]
  if (!isAlike(a, b) || a.bold !== b.bold) return false
  if (b.near - a.near > pitch * b.size * 1.3 + 0.5) return false
  if (inNotes) return !isNextNote(first.line, entry)
  if (continuesWord(b.text)) return true
  const full = isFull(before, entry)
  if (!full && !(breaksOff(a.text) && isLong(before) && Math.abs(a.from - b.from) < b.size * 0.5))
    return false
  return !startsAnew(group, first.line, before.line, entry)
}

/** A line that begins another note: with its own mark, or the number after that of the note before. */
function isNextNote(first: Line, { line }: LineEntry): boolean {
  const [number, label] = [noteStart(first), noteStart(line)]
  if (label !== null) return true
  return number !== null && beginsWithNumber(line, Number(number) + 1)
}

/** True where the next line's first word would not have fitted on this one. */
function isFull({ line, column }: LineEntry, next: LineEntry): boolean {
  return line.to + firstWordOf(next.line) > column.edge - line.size * 0.6
}

/** True where a line fills most of its column. */
function isLong({ line, column }: LineEntry): boolean {
  return line.to - column.from > (column.edge - column.from) * 0.6
}

/** True where a line ends at the edge of its column; lines of words are ragged there. */
export function reachesEdge({ line, column }: LineEntry): boolean {
  const ragged = /[\p{Script=Latin}\d,-]$/u.test(line.text.trimEnd())
  return line.to > column.edge - line.size * (ragged ? 6 : 2.2)
}

function firstWordOf(line: Line): number {
  const end = /^(?:[\p{Script=Latin}\d.,%'’-]{1,40}|.{2})/u.exec(line.text)?.[0].length ?? 1
  const edges = line.cells[0]?.edges ?? []
  return (edges[Math.min(end, edges.length - 1)] ?? line.from) - line.from
}

/** A line back where the mark of an item stands, whose other lines, if any, hang under its text. */
function leavesItem(group: readonly LineEntry[], first: Line, line: Line): boolean {
  if (listMark(first.text) === '' || Math.abs(line.from - first.from) > line.size * 0.5)
    return false
  return group.slice(1).every((entry) => entry.line.from > first.from + line.size * 0.8)
}

/** The line opens with an indent, a mark or a number, where what stands before may be complete. */
function startsAnew(
  group: readonly LineEntry[],
  first: Line,
  before: Line,
  { line, column }: LineEntry,
): boolean {
  const finished = isFinished(before.text)
  if (
    listMark(line.text) !== '' ||
    isAside(line.text) ||
    isLabelled(line.text) ||
    isBracketed(line.text)
  ) {
    return finished || listMark(first.text) !== ''
  }
  if (headingRank(line.text) !== null && finished) return true
  if (finished && leavesItem(group, first, line)) return true
  if (/^　/u.test(line.text)) return finished
  const indent = line.from - before.from
  const hangs = group.length === 1 && listMark(first.text) !== ''
  return indent > line.size * 0.7 && !hangs && finished && line.from - column.from > line.size * 0.7
}
