import type { Letter } from './letters.ts'
import type { Line } from './lines.ts'

/** Small letters that are raised in their line: what leads to a note, or an exponent. */
export type Raised = { first: number; last: number; label: string }

const largestMark = 0.8

/** The raised numbers of a line's cell, by the places of their letters. */
export function raisedIn(cell: readonly Letter[], line: Line): Raised[] {
  const found: Raised[] = []
  if (!cell.some(({ size }) => size < line.size * largestMark)) return found
  const centre = centreOf(cell, line)
  for (let at = 0; at < cell.length; at += 1) {
    let end = at
    while (isRaised(cell[end], line, centre)) end += 1
    if (end === at) continue
    const label = noteLabel(
      cell
        .slice(at, end)
        .map(({ text }) => text)
        .join(''),
    )
    if (label !== null) found.push({ first: at, last: end - 1, label })
    at = end
  }
  return found
}

/** A note's number or sign without the brackets around it; null where it is none. */
export function noteLabel(text: string): string | null {
  const match =
    /^(?:注|註|※)?\s*[（(［[]?\s*(\d{1,3}|[*＊†‡§]{1,3}|[ivx]{1,5})\s*[）)］\].]?\s*$/u.exec(
      text.normalize('NFKC'),
    )
  return match?.[1] ?? null
}

function isRaised(letter: Letter | undefined, line: Line, centre: number): boolean {
  if (letter === undefined || letter.text.trim() === '') return false
  return (
    letter.size < line.size * largestMark &&
    (letter.near + letter.far) / 2 < centre - line.size * 0.06
  )
}

function centreOf(cell: readonly Letter[], line: Line): number {
  const full = cell.filter(({ size }) => size > line.size * largestMark)
  if (full.length === 0) return (line.near + line.far) / 2
  return full.reduce((sum, { near, far }) => sum + (near + far) / 2, 0) / full.length
}
