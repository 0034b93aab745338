import type { Line } from './lines.ts'
import { creditStart, pageNumber } from './signs.ts'

/**
 * The lines that belong to the page and not to the paper: page numbers that rise through the file or
 * are set as nothing else is, short lines that come back with nothing but their numbers changed, and
 * those that come back beside page numbers.
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = pageNumbers(lines)
  const groups = repeated(lines)
  for (const group of groups) {
    const counted = group.every(({ line, alone }) => alone && /\d/.test(line.text))
    if (group.length >= 3 && counted) {
      for (const { line } of group) found.add(line)
    }
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

/** May be a running head: short, no sentence, no credit of a picture. */
function isRunningHead(line: Line): boolean {
  return line.width <= 80 && creditStart(line.text) === -1 && !/[。！？:：]$/.test(line.text)
}

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
