import { blockText, type Extract } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'

/** A block in one line: its kind, its level or depth where it has one, and its text. */
export function blocksOf({ raw, blocks }: Extract): string[] {
  return blocks.map(({ kind, level, depth, pieces }) => {
    const rank = level > 0 || depth > 0 ? ` ${level + depth}` : ''
    return `${kind}${rank}: ${blockText(raw, pieces)}`
  })
}

/** The blocks of a file, read by what it holds: see `blocksOf`. */
export async function readBlocks(file: string | Uint8Array): Promise<string[]> {
  return blocksOf(await extract(typeof file === 'string' ? new TextEncoder().encode(file) : file))
}
