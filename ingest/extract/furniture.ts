import type { Line } from './lines.ts'
import { pageNumber } from './signs.ts'

/**
 * The lines that belong to the page and not to the paper: page numbers that rise through the file,
 * and short lines that come back with nothing but their numbers changed.
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<Line> {
  const numbers = lines.filter((line) => pageNumber(line.text) !== null)
  const rising = longestRising(numbers.map((line) => pageNumber(line.text) ?? 0))
  const found = new Set(rising.length >= 3 ? rising.flatMap((at) => numbers[at] ?? []) : [])
  for (const group of groupBy(lines, (line) => line.text.replace(/\d+/g, '#'))) {
    if (group.length >= 3 && group.every((line) => isRunningHead(line, lines))) {
      for (const line of group) found.add(line)
    }
  }
  return found
}

function isRunningHead(line: Line, lines: readonly Line[]): boolean {
  const next = lines[lines.indexOf(line) + 1]
  const alone = line.gap > 0 || next === undefined || next.gap > 0
  return alone && /\d/.test(line.text) && line.width <= 80 && !/[。！？:：]$/.test(line.text)
}

function groupBy(lines: readonly Line[], key: (line: Line) => string): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const group = groups.get(key(line))
    if (group === undefined) groups.set(key(line), [line])
    else group.push(line)
  }
  return [...groups.values()]
}

/** Positions of the longest run in which each number is one more than the one before it. */
function longestRising(numbers: readonly number[]): number[] {
  let best: number[] = []
  for (let start = 0; start < numbers.length; start += 1) {
    const run = [start]
    for (let at = start + 1; at < numbers.length; at += 1) {
      const last = numbers[run.at(-1) ?? start] ?? 0
      if (numbers[at] === last + 1) run.push(at)
    }
    if (run.length > best.length) best = run
    if (best.length >= numbers.length - start) break
  }
  return best
}
