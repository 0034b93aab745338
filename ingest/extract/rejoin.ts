import { appendLine, blockTail, blockText, type Extract, type RawBlock } from './extract.ts'
import { breaksOff, isAside, isFinished, listMark } from './signs.ts'
import { headingRank } from './title-signs.ts'

const interrupting = new Set<RawBlock['kind']>(['caption', 'footnote', 'furniture'])

/**
 * Puts sentences together again that a page break, a picture's caption, a note or a page number cut
 * in two: the paragraph goes on, and what interrupted it follows. Formats whose paragraphs are whole
 * are left as they are.
 */
export function rejoin(extract: Extract): Extract {
  if (extract.whole === true) return extract
  const { raw } = extract
  const blocks: RawBlock[] = []
  let at = 0
  for (let first = extract.blocks[at]; first !== undefined; first = extract.blocks[at]) {
    const block = { ...first, pieces: [...first.pieces], marks: [...first.marks] }
    const moved: RawBlock[] = []
    at += 1
    for (;;) {
      const to = at + interruptions(extract.blocks, at, block)
      const next = extract.blocks[to]
      if (next === undefined || !goesOn(raw, block, next, to > at)) break
      for (const one of extract.blocks.slice(at, to)) moved.push(one)
      appendLine(raw, block.pieces, next.pieces)
      block.marks.push(...next.marks)
      block.open = next.open
      at = to + 1
    }
    blocks.push(block)
    for (const one of moved) blocks.push(one)
  }
  return { ...extract, blocks }
}

/** How many blocks from `at` on may stand in the midst of a sentence of `block`. */
function interruptions(blocks: readonly RawBlock[], at: number, block: RawBlock): number {
  if (!isRunning(block)) return 0
  let to = at
  for (let one = blocks[to]; one !== undefined && interrupting.has(one.kind); one = blocks[to])
    to += 1
  return to - at
}

const isRunning = (block: RawBlock) => block.kind === 'paragraph' || block.kind === 'list-item'

/** Shorter texts without a finished sentence are fragments: labels, boxes of a slide, titles. */
const shortestProse = 40

/** A line filled to the edge of its column with fewer characters than this is a label, or a cell. */
const shortestLine = 20

function goesOn(raw: string, block: RawBlock, next: RawBlock, interrupted: boolean): boolean {
  if (next.kind !== 'paragraph') return false
  const text = blockTail(raw, block.pieces)
  const following = blockText(raw, next.pieces.slice(0, 8)).slice(0, 200)
  if (block.kind === 'footnote') return /^https?:/.test(following) && !/[。．.]$/.test(text)
  if (!isRunning(block) || text.includes('\t') || following.includes('\t')) return false
  if (isAside(following) || listMark(following) !== '' || headingRank(following) !== null)
    return false
  if (isQuoted(raw, block) || isQuoted(raw, next)) return false
  if (/[」』）)]$/.test(text) && /^[とをはがにでのもへ、]/.test(following))
    return isProse(following)
  if (isFinished(text)) return false
  if (block.open && text.length >= shortestLine && isProse(following)) return true
  if (!isProse(text)) return false
  if (block.open || (interrupted && breaksOff(text))) return true
  return (interrupted || breaksOff(text) || /[。！？]|\.\s/.test(text)) && isProse(following)
}

/** Quoted from another mail, and marked so. */
const isQuoted = (raw: string, { pieces }: RawBlock) => raw[pieces[0]?.start ?? 0] === '>'

function isProse(text: string): boolean {
  return (
    text.length >= shortestProse || /[。！？]/.test(text) || /\.\s/.test(text) || breaksOff(text)
  )
}
