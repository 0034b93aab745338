import type { Page, Span } from '#lib/document.ts'
import type { LaidBlock, PlacedNote } from './lay-out.ts'

/**
 * A stretch of a block that is drawn alike. `turn` is the page that begins with it; `notes` are the note
 * marks that stand at its end.
 */
export type Piece = Span & { text: string; marked: boolean; turn: Page | null; notes: PlacedNote[] }

/**
 * A block cut where something begins or ends: the mark, a page, a note's mark. The pieces, read in
 * order, are the block's text; the marked ones are the text under the mark as far as the block holds it.
 */
export function cutBlock(text: string, laid: LaidBlock, mark: Span | null): Piece[] {
  return cut(text, laid.block, laid, mark)
}

/** As `cutBlock`, for a stretch of a block. */
export function cut(
  text: string,
  span: Span,
  { turns, notes }: Pick<LaidBlock, 'turns' | 'notes'>,
  mark: Span | null,
): Piece[] {
  const inside = (offset: number) => span.start < offset && offset < span.end
  const borders = [
    ...(mark ? [mark.start, mark.end] : []),
    ...notes.map(({ at }) => at),
    ...turns.map(({ start }) => start),
  ]
  const cuts = [span.start, ...new Set(borders.filter(inside)), span.end].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, order) => {
    const end = cuts[order + 1] ?? span.end
    return {
      start,
      end,
      text: text.slice(start, end),
      marked: mark !== null && mark.start <= start && end <= mark.end,
      turn: turns.find((page) => page.start === start && start !== span.start) ?? null,
      notes: notes.filter(({ at }) => at === end),
    }
  })
}

/** The cells of a table's row and the borders between them: `at` even for a cell, odd for a border. */
export function cellsOf(text: string, { start, end }: Span): { cells: Span[]; borders: Span[] } {
  const row = text.slice(start, end)
  const border = row.includes('\t') ? /\t/g : / \| /g
  const borders = [...row.matchAll(border)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }))
  const cells = [...borders, { start: end, end }].map((one, at) => ({
    start: borders[at - 1]?.end ?? start,
    end: one.start,
  }))
  return { cells, borders }
}
