import { type Block, textOf } from '#lib/document.ts'
import type { Composed } from './compose.ts'

/** Blocks from the top of a paper among which its title, authors and date may stand. */
export const headReach = 12

/** A line of the head of a paper, its blanks made one. */
export type HeadLine = { kind: Block['kind']; line: string }

/** What stands at the head of a paper, up to its first prose. */
export function readHead({ text, blocks }: Pick<Composed, 'text' | 'blocks'>): HeadLine[] {
  const head: HeadLine[] = []
  for (const block of blocks.slice(0, headReach)) {
    const line = textOf(text, block).replace(/\s+/gu, ' ')
    if (block.kind === 'furniture') continue
    if (block.kind !== 'heading' && isProse(line)) break
    head.push({ kind: block.kind, line })
  }
  return head
}

const isProse = (line: string) =>
  /[。！？]/.test(line) || (line.length > 80 && /\.(?:\s|$)/.test(line))
