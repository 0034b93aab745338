import { noteNumber } from '../signs.ts'
import type { Area } from './letters.ts'
import type { Entry } from './page-layout.ts'
import type { Line } from './set-line.ts'

/** The notes at the foot of a column begin here; -1 where there are none. */
export function footNotesStart(column: readonly Entry[], bodySize: number): number {
  for (const [at, entry] of column.entries()) {
    if (entry.kind !== 'line' || noteStart(entry.line) === null) continue
    const rest = column.slice(at)
    const small = rest.every((one) => one.kind === 'line' && one.line.size < bodySize * 0.95)
    if (small && (at > 0 || rest.length < 12)) return at
    if (hasRuleAbove(column, at)) return at
  }
  return -1
}

/** The label with which a line begins a note; null for any other line. */
export function noteStart(line: Line): string | null {
  const raised = line.cells[0]?.raised[0]
  if (raised?.start === 0) return raised.label
  const number = noteNumber(line.text)
  if (number !== null) return String(number)
  return /^([*＊†‡]{1,3})\s*\S/u.exec(line.text)?.[1] ?? null
}

/** True where a line begins with the number that a note must have next, even right before a year. */
export function beginsWithNumber(line: Line, number: number): boolean {
  return new RegExp(`^${number}(?:[)）.．]?\\s|[)）])`, 'u').test(line.text.normalize('NFKC'))
}

/** A rule shorter than the column, between a line and the one above it. */
function hasRuleAbove(column: readonly Entry[], at: number): boolean {
  const [before, entry] = [column[at - 1], column[at]]
  if (entry?.kind !== 'line' || before?.kind !== 'line') return false
  const width = entry.column.edge - entry.column.from
  return entry.rules.some(
    (rule) => isBetween(rule, before.line, entry.line) && rule.to - rule.from < width * 0.7,
  )
}

const isBetween = (rule: Area, above: Line, below: Line) =>
  rule.to - rule.from > 30 &&
  rule.near >= above.far - above.size * 0.3 &&
  rule.far <= below.near + below.size * 0.3 &&
  Math.abs(rule.from - below.from) < below.size * 3
