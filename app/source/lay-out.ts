import type { Block, DocumentText, NoteMark, Page, Span } from '#lib/document.ts'

/** A stretch of a block that is drawn alike; `notes` are the note marks that stand at its end. */
type Piece = Span & { text: string; marked: boolean; notes: NoteMark[] }

/**
 * A block ready to be drawn: `level` where it heads a section, `page` where a page begins with it,
 * `label` where it is the note that a mark of this name leads to.
 */
export type LaidBlock = {
  block: Block
  level: number | null
  page: Page | null
  label: string | null
  pieces: Piece[]
}

/** Blocks that are drawn as one: the items of a list, the rows of a table, or one block of text. */
export type Group = { kind: 'list' | 'table' | 'single'; blocks: LaidBlock[] }

/**
 * The source as it is drawn, with `mark` (if any) set apart. Only stored offsets are used: the
 * marked pieces, read in order, are the text under `mark` as far as blocks hold it.
 */
export function layOut(document: DocumentText, mark: Span | null): Group[] {
  const levels = new Map(document.sections.map((section) => [section.start, section.level]))
  const labels = new Map(document.notes.map(({ note, label }) => [note?.start, label]))
  let shownPage: Page | null = null
  const blocks = [...document.blocks]
    .sort((one, other) => one.start - other.start)
    .map((block): LaidBlock => {
      const page = document.pages.findLast((one) => one.start <= block.start) ?? null
      const turned = page?.number !== shownPage?.number
      shownPage = page
      return {
        block,
        level: block.kind === 'heading' ? (levels.get(block.start) ?? 2) : null,
        page: turned ? page : null,
        label: labels.get(block.start) ?? null,
        pieces: cut(document, block, mark),
      }
    })
  return group(blocks)
}

function group(blocks: LaidBlock[]): Group[] {
  const groups: Group[] = []
  for (const laid of blocks) {
    const kind = groupKind(laid.block)
    const last = groups.at(-1)
    if (kind !== 'single' && last?.kind === kind) last.blocks.push(laid)
    else groups.push({ kind, blocks: [laid] })
  }
  return groups
}

function groupKind(block: Block): Group['kind'] {
  if (block.kind === 'list-item') return 'list'
  return block.kind === 'table-row' ? 'table' : 'single'
}

function cut(document: DocumentText, block: Block, mark: Span | null): Piece[] {
  const notes = document.notes.filter(({ at }) => block.start < at && at <= block.end)
  const inside = (offset: number) => block.start < offset && offset < block.end
  const borders = [...(mark ? [mark.start, mark.end] : []), ...notes.map(({ at }) => at)]
  const cuts = [block.start, ...new Set(borders.filter(inside)), block.end].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, order) => {
    const end = cuts[order + 1] ?? block.end
    return {
      start,
      end,
      text: document.text.slice(start, end),
      marked: mark !== null && mark.start <= start && end <= mark.end,
      notes: notes.filter(({ at }) => at === end),
    }
  })
}
