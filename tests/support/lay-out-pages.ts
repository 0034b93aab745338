/**
 * Originals with pages, lines and places, as the reader of a paged format hands them on.
 */

import {
  type Extract,
  noProperties,
  type Piece,
  type RawBlock,
  type RawPage,
  rawBlock,
} from '#ingest/extract/extract.ts'
import type { PlacedLine } from '#lib/document.ts'

/** A block as lines of text; each line may stand on another page than the one before. */
export type DrawnBlock = {
  kind?: RawBlock['kind']
  lines: readonly { page: number; text: string }[]
  /** The sentence may go on in another block. */
  open?: boolean
}

/** How broad each character is drawn, and how high each line, in points. */
export const drawn = { breadth: 10, height: 14 }

/**
 * An extract in which every line stands on a line of its own, in the order given; pages must rise.
 * Its line breaks become blanks where `blank` says so.
 */
export function layOutPages(blocks: readonly DrawnBlock[], { blank = true } = {}): Extract {
  const found: RawBlock[] = []
  const pages: RawPage[] = []
  const lines: PlacedLine[] = []
  let raw = ''
  for (const { kind = 'paragraph', lines: texts, open = false } of blocks) {
    const pieces: Piece[] = []
    for (const { page: number, text } of texts) {
      if (raw !== '') raw += '\n'
      if (pieces.length > 0 && blank) pieces.push({ start: raw.length - 1, end: raw.length, blank })
      const span = { start: raw.length, end: raw.length + text.length }
      raw += text
      pieces.push({ ...span, blank: false })
      const page = pages.find((one) => one.number === number)
      if (page === undefined) pages.push({ ...span, number, label: `p${number}` })
      else page.end = span.end
      const near = lines.filter((line) => line.page === number).length * drawn.height
      const edges = Array.from({ length: text.length + 1 }, (_, at) => at * drawn.breadth)
      lines.push({ ...span, page: number, axis: 'x', near, far: near + drawn.height, edges })
    }
    found.push({ ...rawBlock(kind, pieces), open })
  }
  const sizes = pages.map(({ number }) => ({ number, width: 600, height: 800, quality: 1 }))
  return {
    mediaType: 'application/pdf',
    raw,
    blocks: found,
    warnings: [],
    properties: noProperties,
    hidden: 0,
    pages,
    layout: { pages: sizes, lines },
  }
}
