import {
  blockText,
  joinLines,
  type Piece,
  type RawBlock,
  type RawMark,
  rawBlock,
} from '../extract.ts'
import { isPlainBullet, listMark } from '../signs.ts'
import { type Draft, Drafter } from './drafter.ts'
import type { Furniture } from './furniture.ts'
import { levelsOf, settingOf } from './headings.ts'
import { type HyphenJoiner, hyphenJoiner } from './hyphens.ts'
import type { Entry } from './page-layout.ts'
import type { PageText, TextLine } from './page-text.ts'
import { columnsOf, partsOf } from './parts.ts'

/** The blocks of a paper and the text that they are cut from; `starts`: where each page begins. */
export type PdfBlocks = PageText & { blocks: RawBlock[]; starts: Map<number, number> }

/** Makes blocks of lines and tables in reading order. */
export function blocksOf(entries: readonly Entry[], furniture: Furniture): PdfBlocks {
  const body = entries.filter((entry) => entry.kind === 'table' || !furniture.lines.has(entry.line))
  const setting = settingOf(body)
  const drafter = new Drafter(setting)
  const drafts: Draft[] = []
  const starts = new Map<number, number>()
  for (const column of columnsOf(entries)) {
    const page = column[0]?.page.number ?? 0
    if (!starts.has(page)) starts.set(page, drafter.text.length)
    for (const part of partsOf(column, furniture, setting.size)) {
      for (const draft of drafter.read(part)) drafts.push(draft)
    }
  }
  const closed = drafter.text.finish()
  const labels = new Set(drafts.flatMap(({ label }) => label ?? []))
  const level = levelsOf(
    drafts.flatMap((draft) => (draft.kind === 'heading' ? [draft.level] : [])),
    setting,
  )
  const join = hyphenJoiner(closed.raw)
  const blocks = drafts.map((draft) => toBlock(closed.raw, draft, labels, level, join))
  return { ...closed, blocks, starts }
}

function toBlock(
  raw: string,
  draft: Draft,
  labels: ReadonlySet<string>,
  level: (size: number) => number,
  joinHyphens: HyphenJoiner,
): RawBlock {
  const marks: RawMark[] = []
  const pieces = draft.cells.flatMap((lines, cell): Piece[] => {
    const parts = lines.map((line) => withoutMarks(line, labels, marks))
    const joined = joinLines(raw, joinHyphens(parts))
    const end = lines.at(-1)?.piece.end ?? 0
    // The tab after a cell stands for the border between it and the next.
    const border: Piece[] =
      cell < draft.cells.length - 1 ? [{ start: end, end: end + 1, blank: false }] : []
    return [...joined, ...border]
  })
  const block = {
    ...rawBlock(draft.kind, pieces, {
      level: draft.kind === 'heading' ? level(draft.level) : 0,
      depth: draft.depth,
    }),
    marks: draft.kind === 'footnote' ? [] : marks,
    label: draft.label,
    open: draft.open,
  }
  return draft.kind === 'list-item' ? withoutBullet(raw, block) : block
}

/** A line without the raised numbers that lead to notes of the paper. */
function withoutMarks(
  { piece, raised }: TextLine,
  labels: ReadonlySet<string>,
  marks: RawMark[],
): Piece[] {
  const pieces: Piece[] = []
  let from = piece.start
  for (const { start, end, label } of raised) {
    if (!labels.has(label)) continue
    if (from < start) pieces.push({ start: from, end: start, blank: false })
    marks.push({ at: start, label })
    from = end
  }
  if (from < piece.end) pieces.push({ start: from, end: piece.end, blank: false })
  return pieces
}

function withoutBullet(raw: string, block: RawBlock): RawBlock {
  const mark = listMark(blockText(raw, block.pieces.slice(0, 2)))
  const [first, ...rest] = block.pieces
  if (first === undefined || !isPlainBullet(mark) || mark.length >= first.end - first.start)
    return block
  return { ...block, pieces: [{ ...first, start: first.start + mark.length }, ...rest] }
}
