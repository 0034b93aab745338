import { pageNumber } from '../signs.ts'
import { turnBack } from './letters.ts'
import type { Entry } from './page-layout.ts'
import type { Line } from './set-line.ts'

type LineEntry = Entry & { kind: 'line' }

/** Running heads and page numbers stand in this share of the page, at its edges. */
const margin = 0.13

/** What belongs to the pages and not to the paper, and the numbers that are printed on them. */
export type Furniture = { lines: ReadonlySet<Line>; labels: ReadonlyMap<number, string> }

/**
 * Finds running heads and page numbers: lines at the edge of pages that come back at the same place
 * with nothing but their numbers changed, or are set as only page numbers are.
 * @param count how many pages the paper has.
 */
export function pageFurniture(entries: readonly Entry[], count: number): Furniture {
  const outer = entries.filter((entry) => entry.kind === 'line').filter(isAtEdge)
  const lines = new Set<Line>()
  const labels = new Map<number, string>()
  const groups = Map.groupBy(outer, keyOf)
  for (const group of groups.values()) {
    const pages = new Set(group.map(({ page }) => page.number))
    const often = pages.size >= 2 && pages.size >= Math.min(count, 12) * 0.2
    if (often) for (const { line } of group) lines.add(line)
  }
  for (const { line, page } of outer) {
    const label = labelOf(line.text)
    if (label === null) continue
    const isFurniture = lines.has(line) || pageNumber(line.text)?.sure === true || count === 1
    if (!isFurniture) continue
    lines.add(line)
    labels.set(page.number, label)
  }
  return { lines, labels }
}

function isAtEdge({ line, page, direction }: LineEntry): boolean {
  const box = turnBack(line, direction, page)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const vertical = y < page.height * margin || y > page.height * (1 - margin)
  const sideways = x < page.width * (margin / 2) || x > page.width * (1 - margin / 2)
  return line.text.length < 90 && (vertical || sideways)
}

/** Lines are alike that differ only in their numbers and stand at one height. */
function keyOf({ line, page, direction }: LineEntry): string {
  const box = turnBack(line, direction, page)
  const words = line.text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\d+|^[ivxlc]+$/giu, '#')
  return `${words} ${Math.round((box.y + box.height / 2) / 14)}`
}

/** The number printed on a page, in digits or in small Roman numerals. */
function labelOf(text: string): string | null {
  const number = pageNumber(text)
  if (number !== null) return String(number.number)
  const roman = /^[-–—\s]*([ivxlc]{1,7})[-–—\s]*$/u.exec(text)
  return roman?.[1] ?? null
}
