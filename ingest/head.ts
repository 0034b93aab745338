import { type Block, textOf } from '#lib/document.ts'
import { withoutRadicals } from '#lib/text/radicals.ts'
import type { Composed } from './compose.ts'

/** Blocks from the top of a paper among which its title, authors and date may stand. */
export const headReach = 12

/** A line of the head of a paper, its blanks made one. */
export type HeadLine = { kind: Block['kind']; line: string }

/** What stands at the head of a paper, up to its first prose. */
export function readHead({ text, blocks }: Pick<Composed, 'text' | 'blocks'>): HeadLine[] {
  const head: HeadLine[] = []
  for (const block of blocks.slice(0, headReach)) {
    const said = withoutRadicals(textOf(text, block))
    const line = said.replace(/\s+/gu, ' ')
    if (block.kind === 'furniture' || isDataRow(block.kind, said)) continue
    if (block.kind !== 'heading' && isProse(line)) break
    head.push({ kind: block.kind, line })
  }
  return head
}

const isProse = (line: string) =>
  /[。！？]/.test(line) || (line.length > 80 && /\.(?:\s|$)/.test(line))

/** A row of more cells than a name and what it names: its dates are data, not the paper's. */
const isDataRow = (kind: Block['kind'], said: string) =>
  kind === 'table-row' && said.split(/\t|,(?=\S)/u).length > 2
