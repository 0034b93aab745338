import type { Line } from './lines.ts'
import { isFinished, isRule, noteNumber } from './signs.ts'

/** More lines than this at the foot of a page are text. */
const longestFoot = 40

/**
 * The notes at the foot of pages: numbered lines right above a page's number or head, set off by a
 * blank line or a rule, whose numbers rise through the paper or begin anew on each page.
 */
export function pageNotes(lines: readonly Line[], furniture: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Set<Line>()
  let last = 0
  for (let at = 1; at <= lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]]
    if (before === undefined || furniture.has(before)) continue
    if (line !== undefined && !furniture.has(line)) continue
    const foot = lines.slice(footStart(lines, furniture, at), at)
    if (line === undefined && !foot.every(({ text }) => pointsElsewhere.test(text))) continue
    const numbers = foot.flatMap(({ text }) => noteNumber(text) ?? [])
    const first = numbers[0]
    if (first !== 1 && first !== last + 1) continue
    if (!numbers.every((number, offset) => number === first + offset)) continue
    for (const one of foot) found.add(one)
    last = numbers.at(-1) ?? last
  }
  return found
}

/** Where the notes above a line begin; the line itself where there are none. */
function footStart(lines: readonly Line[], furniture: ReadonlySet<Line>, foot: number): number {
  let start = foot
  for (let at = foot - 1; at >= Math.max(0, foot - longestFoot); at -= 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (line === undefined || furniture.has(line)) break
    const ruled = before !== undefined && isRule(before.text)
    if (noteNumber(line.text) === null) {
      if (line.gap > 0 || ruled) break
    } else if (ruled || (line.gap > 0 && isNote(lines.slice(at, start)))) {
      start = at
    }
  }
  return start
}

/** What is set off by nothing but a blank line must read like a note, and not like a heading. */
function isNote(lines: readonly Line[]): boolean {
  const end = lines.at(-1)?.text ?? ''
  return isFinished(end) || lines.some(({ text }) => pointsElsewhere.test(text))
}

/** A pointer to other literature; at the end of a paper nothing less tells a note from an item. */
const pointsElsewhere = /[頁『「]|https?:|\bpp?\.\s?\d|参照|同上/u
