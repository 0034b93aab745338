import { withoutRadicals } from '#lib/text/radicals.ts'
import { type Directed, isLeftward, readLeftward } from './direction.ts'
import { type Area, isInked, type Letter } from './letters.ts'
import type { LetterLine } from './lines.ts'
import { type Raised, raisedIn } from './marks.ts'

/**
 * A part of a line as it is kept: its text, and for each of its characters where it begins along the
 * line; one more edge than characters. Letters take ten times as much memory.
 */
type Cell = { text: string; edges: number[]; raised: Raised[] }

/** A line of a column. `text` is for telling what the line is: radicals in it are characters. */
export type Line = Area & {
  cells: Cell[]
  text: string
  size: number
  bold: boolean
}

/** A line without its letters. */
export function setLine(line: LetterLine): Line {
  const { from, to, near, far, size, bold } = line
  const leftward = isLeftward(line.cells.flat())
  const cells = (leftward ? line.cells.toReversed() : line.cells).flatMap((letters) => {
    const kept = trimmed(letters)
    return cellOf(leftward ? readLeftward(kept) : kept.map(rightward), line)
  })
  const text = withoutRadicals(cells.map((cell) => cell.text).join(' '))
  return { from, to, near, far, size, bold, cells, text }
}

function trimmed(letters: readonly Letter[]): Letter[] {
  const first = letters.findIndex(isInked)
  const last = letters.findLastIndex(isInked)
  return letters.slice(Math.max(0, first), last + 1)
}

const rightward = (letter: Letter): Directed => ({ letter, left: false })

function cellOf(directed: readonly Directed[], line: LetterLine): Cell[] {
  const last = directed.at(-1)
  if (last === undefined) return []
  const edges: number[] = []
  for (const { letter, left } of directed) {
    const { text, from, to } = letter
    const [start, end] = left ? [to, from] : [from, to]
    // The characters of a ligature share its box.
    for (let at = 0; at < text.length; at += 1) {
      edges.push(start + ((end - start) * at) / text.length)
    }
  }
  edges.push(last.left ? last.letter.from : last.letter.to)
  const letters = directed.map(({ letter }) => letter)
  return [
    { text: letters.map(({ text }) => text).join(''), edges, raised: raisedIn(letters, line) },
  ]
}
