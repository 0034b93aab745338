import type { Block, DocumentText, NoteMark, Page } from '#lib/document.ts'

/** A note mark and the words of its note, without the number that they may begin with. */
export type PlacedNote = NoteMark & { from: number }

/**
 * A block ready to be drawn: `level` where it heads a section, `turns` the pages that begin with it or
 * inside it, `notes` the note marks in it, `label` the mark that leads to it where it is a note that
 * does not say its own number.
 */
export type LaidBlock = {
  block: Block
  level: number | null
  turns: Page[]
  notes: PlacedNote[]
  label: string | null
}

/** Blocks that are drawn as one: the items of a list, the rows of a table, or one block of text. */
export type Group = { kind: 'list' | 'table' | 'single'; blocks: LaidBlock[] }

/** The source as it is drawn. Only stored offsets are used. */
export function layOut(document: DocumentText): Group[] {
  const levels = new Map(document.sections.map((section) => [section.start, section.level]))
  const labels = new Map(document.notes.map(({ note, label }) => [note?.start, label]))
  const notes = [...document.notes].sort((one, other) => one.at - other.at)
  const pages = [...document.pages].sort((one, other) => one.start - other.start)
  let [nextNote, nextPage, shown] = [0, 0, 0]
  const blocks = [...document.blocks]
    .sort((one, other) => one.start - other.start)
    .map((block): LaidBlock => {
      const laid: LaidBlock = { block, level: null, turns: [], notes: [], label: null }
      if (block.kind === 'heading') laid.level = levels.get(block.start) ?? 2
      for (let page = pages[nextPage]; page && page.start < block.end; page = pages[nextPage]) {
        nextPage += 1
        // A note of the page before may follow a paragraph that ends on this one: no page is named twice.
        if (page.number <= shown) continue
        if (page.start <= block.start) laid.turns.pop()
        laid.turns.push(page)
        shown = page.number
      }
      for (let note = notes[nextNote]; note && note.at <= block.end; note = notes[nextNote]) {
        nextNote += 1
        laid.notes.push({ ...note, from: wordsFrom(document.text, note) })
      }
      const label = labels.get(block.start)
      if (label !== undefined && !saysLabel(document.text, block.start, label)) laid.label = label
      return laid
    })
  return group(blocks)
}

/** Where the words of a note begin: after the number that it may carry. */
function wordsFrom(text: string, { note, label }: NoteMark): number {
  if (note === null) return 0
  if (!saysLabel(text, note.start, label)) return note.start
  const after = note.start + text.slice(note.start, note.end).indexOf(label) + label.length
  const blank = /^[\s\])）〕.．:：、]*/u.exec(text.slice(after, note.end))?.[0] ?? ''
  return after + blank.length
}

function saysLabel(text: string, start: number, label: string): boolean {
  const head = text.slice(start, start + label.length + 3).replace(/^[\s[(（〔*注]+/u, '')
  return label !== '' && head.startsWith(label)
}

function group(blocks: LaidBlock[]): Group[] {
  const groups: Group[] = []
  for (const laid of blocks) {
    const kind = groupKind(laid.block)
    const last = groups.at(-1)
    const begins =
      kind === 'table' && laid.block.depth === 0 && last?.blocks.at(-1)?.block.depth === 1
    if (kind !== 'single' && last?.kind === kind && !begins) last.blocks.push(laid)
    else groups.push({ kind, blocks: [laid] })
  }
  return groups
}

function groupKind(block: Block): Group['kind'] {
  if (block.kind === 'list-item') return 'list'
  return block.kind === 'table-row' ? 'table' : 'single'
}
