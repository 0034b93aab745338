import type { Line } from './lines.ts'
import { creditStart, isContentsLine, isRule, pageNumber } from './signs.ts'

/**
 * The lines that belong to the page and not to the paper: page numbers that rise through the file or
 * are set as nothing else is, short lines that come back with nothing but their numbers changed, and
 * those that come back beside page numbers; rules, and the lines of a table of contents.
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = pageNumbers(lines)
  for (const line of lines) if (isRule(line.text) || isContentsLine(line.text)) found.add(line)
  const groups = repeated(lines)
  for (const group of groups) {
    const counted = group.every(({ line, alone }) => alone && /\d/.test(line.text))
    if (group.length < 3 || !counted || !areFarApart(group)) continue
    for (const { line } of group) found.add(line)
  }
  for (const group of groups) {
    const beside = ({ at }: Repeated) =>
      [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && found.has(line))
    if (group.length < 2 || !group.every(beside)) continue
    for (const { line } of group) found.add(line)
  }
  return found
}

function pageNumbers(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  const numbers = lines.flatMap((line) => {
    const page = pageNumber(line.text)
    return page === null ? [] : [{ line, ...page }]
  })
  for (const { line, sure } of numbers) if (sure) found.add(line)
  const rising = longestRising(numbers.map(({ number }) => number))
  if (rising.length >= 3 || (rising.length === 2 && numbers.length === 2)) {
    for (const at of rising) {
      const page = numbers[at]
      if (page !== undefined) found.add(page.line)
    }
  }
  return found
}

/** May be a running head: short, no sentence, no numbered item, no credit of a picture. */
function isRunningHead({ width, text }: Line): boolean {
  if (width > 80 || creditStart(text) !== -1) return false
  return !/[。！？:：]$|^[（(]?[0-9０-９]{1,3}[．.)）]/.test(text)
}

/** So few lines no page has between its head and the next one's. */
const shortestPage = 4

const areFarApart = (group: readonly Repeated[]) =>
  group.every(({ at }, index) => index === 0 || at - (group[index - 1]?.at ?? 0) >= shortestPage)

/** A line that comes back; `alone` with a blank line above or below. */
type Repeated = { line: Line; at: number; alone: boolean }

/** Lines that are alike but for their numbers. */
function repeated(lines: readonly Line[]): Repeated[][] {
  const short = lines.flatMap((line, at): Repeated[] => {
    const next = lines[at + 1]
    const alone = line.gap > 0 || next === undefined || next.gap > 0
    return isRunningHead(line) ? [{ line, at, alone }] : []
  })
  const groups = Map.groupBy(short, ({ line }) => line.text.replace(/\d+/g, '#'))
  return [...groups.values()]
}

/** Positions of the longest run in which each number is one more than the one before it. */
function longestRising(numbers: readonly number[]): number[] {
  const ends = new Map<number, { at: number; length: number }>()
  const previous: (number | null)[] = []
  let best = { at: -1, length: 0 }
  for (const [at, number] of numbers.entries()) {
    const before = ends.get(number - 1)
    const run = { at, length: (before?.length ?? 0) + 1 }
    previous.push(before?.at ?? null)
    if (run.length > (ends.get(number)?.length ?? 0)) ends.set(number, run)
    if (run.length > best.length) best = run
  }
  const positions: number[] = []
  for (let at: number | null = best.at; at !== null && at >= 0; at = previous[at] ?? null) {
    positions.push(at)
  }
  return positions.reverse()
}
