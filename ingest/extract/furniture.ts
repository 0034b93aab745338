import type { Line } from './lines.ts'
import { pageNumber } from './signs.ts'

/**
 * The lines that belong to the page and not to the paper: page numbers that rise through the file or
 * are set as nothing else is, and short lines that come back with nothing but their numbers changed.
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<Line> {
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
  for (const group of repeated(lines)) {
    if (group.length >= 3 && group.every(({ line, alone }) => alone && isRunningHead(line))) {
      for (const { line } of group) found.add(line)
    }
  }
  return found
}

function isRunningHead(line: Line): boolean {
  return /\d/.test(line.text) && line.width <= 80 && !/[。！？:：]$/.test(line.text)
}

/** Lines that are alike but for their numbers; `alone` with a blank line above or below. */
function repeated(lines: readonly Line[]): { line: Line; alone: boolean }[][] {
  const groups = new Map<string, { line: Line; alone: boolean }[]>()
  for (const [at, line] of lines.entries()) {
    if (line.width > 80) continue
    const key = line.text.replace(/\d+/g, '#')
    const next = lines[at + 1]
    const one = { line, alone: line.gap > 0 || next === undefined || next.gap > 0 }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
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
