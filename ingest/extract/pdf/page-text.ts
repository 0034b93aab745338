import type { PlacedLine } from '#lib/document.ts'
import type { Piece } from '../extract.ts'
import type { Direction, GlyphPage } from './glyph.ts'
import { type Area, type Letter, turnBack } from './letters.ts'
import type { Line } from './lines.ts'
import { type Raised, raisedIn } from './marks.ts'

/** A line in the text of a paper, and the raised numbers in it. */
export type TextLine = { piece: Piece; raised: (Raised & { start: number; end: number })[] }

/** The text of a paper's pages, line by line, with the place of every character. */
export type PageText = {
  raw: string
  lines: PlacedLine[]
}

/** Collects a paper's text; `add` gives where a line lies in it. */
export function createPageText() {
  const parts: string[] = []
  const lines: PlacedLine[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    /** @param close what stands after it. */
    add(
      line: Line,
      { page, direction }: { page: GlyphPage; direction: Direction },
      close: '\n' | '\t' = '\n',
    ): TextLine {
      const start = length
      const raised: TextLine['raised'] = []
      const letters: Letter[] = []
      for (const cell of line.cells.map(trimmed)) {
        const before = letters.at(-1)
        const first = cell[0]
        if (first === undefined) continue
        if (before !== undefined)
          letters.push({ ...before, text: ' ', from: before.to, to: first.from })
        const offsets = offsetsOf(letters, cell, start)
        for (const one of raisedIn(cell, line)) {
          const [from, to] = [offsets[one.first] ?? start, offsets[one.last + 1] ?? start]
          raised.push({ ...one, start: from, end: to })
        }
        for (const letter of cell) letters.push(letter)
      }
      const text = letters.map((letter) => letter.text).join('')
      const end = start + text.length
      lines.push({ start, end, page: page.number, ...place(letters, line, direction, page) })
      parts.push(text, close)
      length = end + 1
      return { piece: { start, end, blank: false }, raised }
    },
    /** The text as a whole. */
    finish(): PageText {
      return { raw: parts.join(''), lines }
    },
  }
}

const isBlank = ({ text }: Letter) => text.trim() === ''

function trimmed(letters: readonly Letter[]): Letter[] {
  const first = letters.findIndex((letter) => !isBlank(letter))
  const last = letters.findLastIndex((letter) => !isBlank(letter))
  return letters.slice(Math.max(0, first), last + 1)
}

/** Where each letter of a cell begins in the text, and where the last one ends. */
function offsetsOf(before: readonly Letter[], cell: readonly Letter[], start: number): number[] {
  let at = start + before.reduce((sum, { text }) => sum + text.length, 0)
  const offsets = [at]
  for (const { text } of cell) {
    at += text.length
    offsets.push(at)
  }
  return offsets
}

function place(
  letters: readonly Letter[],
  line: Area,
  direction: Direction,
  page: GlyphPage,
): Pick<PlacedLine, 'axis' | 'near' | 'far' | 'edges'> {
  const axis = direction === 'right' || direction === 'left' ? 'x' : 'y'
  const box = turnBack(line, direction, page)
  const [near, far] = axis === 'x' ? [box.y, box.y + box.height] : [box.x, box.x + box.width]
  const whole = axis === 'x' ? page.width : page.height
  const turned = direction === 'left' || direction === 'up'
  const along = (offset: number) => hundredth(turned ? whole - offset : offset)
  const edges: number[] = []
  for (const { text, from, to } of letters) {
    // The characters of a ligature share its box.
    for (let at = 0; at < text.length; at += 1)
      edges.push(along(from + ((to - from) * at) / text.length))
  }
  const last = letters.at(-1)
  if (last !== undefined) edges.push(along(last.to))
  return { axis, near: hundredth(near), far: hundredth(far), edges }
}

const hundredth = (value: number) => Math.round(value * 100) / 100
