import type { Letter } from './letters.ts'
import type { LetterLine } from './lines.ts'

/**
 * Small letters that are raised in their line: what leads to a note, or an exponent. `start` and `end`
 * are offsets into the text of the letters.
 */
export type Raised = { start: number; end: number; label: string }

const largestMark = 0.8

/** The raised numbers among the letters of a line. */
export function raisedIn(letters: readonly Letter[], line: LetterLine): Raised[] {
  const found: Raised[] = []
  if (!letters.some(({ size }) => size < line.size * largestMark)) return found
  const centre = centreOf(letters, line)
  let offset = 0
  let mark = ''
  const close = () => {
    const label = noteLabel(mark)
    if (label !== null) found.push({ start: offset - mark.length, end: offset, label })
    mark = ''
  }
  for (const letter of letters) {
    if (isRaised(letter, line, centre)) mark += letter.text
    else if (mark !== '') close()
    offset += letter.text.length
  }
  if (mark !== '') close()
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

function isRaised(letter: Letter, line: LetterLine, centre: number): boolean {
  if (letter.text.trim() === '') return false
  return (
    letter.size < line.size * largestMark &&
    (letter.near + letter.far) / 2 < centre - line.size * 0.06
  )
}

function centreOf(cell: readonly Letter[], line: LetterLine): number {
  const full = cell.filter(({ size }) => size > line.size * largestMark)
  if (full.length === 0) return (line.near + line.far) / 2
  return full.reduce((sum, { near, far }) => sum + (near + far) / 2, 0) / full.length
}
