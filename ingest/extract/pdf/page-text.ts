import type { PlacedLine } from '#lib/document.ts'
import type { Piece } from '../extract.ts'
import type { Direction, PageFrame } from './glyph.ts'
import { type Area, turnBack } from './letters.ts'
import type { Raised } from './marks.ts'
import type { Line } from './set-line.ts'

/** A line in the text of a paper, and the raised numbers in it. */
export type TextLine = { piece: Piece; raised: Raised[] }

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
      { page, direction }: { page: PageFrame; direction: Direction },
      close: '\n' | '\t' = '\n',
    ): TextLine {
      const start = length
      const raised: Raised[] = []
      const edges: number[] = []
      let text = ''
      for (const cell of line.cells) {
        if (text !== '') text += ' '
        const offset = start + text.length
        for (const one of cell.raised) {
          raised.push({ ...one, start: offset + one.start, end: offset + one.end })
        }
        text += cell.text
        // The last edge of a cell is where the blank before the next one begins.
        for (const edge of cell.edges) edges.push(edge)
      }
      const end = start + text.length
      lines.push({ start, end, page: page.number, ...place(edges, line, direction, page) })
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

function place(
  edges: readonly number[],
  line: Area,
  direction: Direction,
  page: PageFrame,
): Pick<PlacedLine, 'axis' | 'near' | 'far' | 'edges'> {
  const axis = direction === 'right' || direction === 'left' ? 'x' : 'y'
  const box = turnBack(line, direction, page)
  const [near, far] = axis === 'x' ? [box.y, box.y + box.height] : [box.x, box.x + box.width]
  const whole = axis === 'x' ? page.width : page.height
  const turned = direction === 'left' || direction === 'up'
  const along = (offset: number) => hundredth(turned ? whole - offset : offset)
  return { axis, near: hundredth(near), far: hundredth(far), edges: edges.map(along) }
}

const hundredth = (value: number) => Math.round(value * 100) / 100
