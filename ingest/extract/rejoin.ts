import { blockText, type Extract, joinPieces, type RawBlock } from './extract.ts'
import { breaksOff, headingRank, isAside, isFinished, listMark } from './signs.ts'

/**
 * Puts sentences together again that a page break, a picture's caption, a note or a page number cut
 * in two: the paragraph goes on, and what interrupted it follows.
 */
export function rejoin(extract: Extract): Extract {
  const rest = [...extract.blocks]
  const blocks: RawBlock[] = []
  for (let block = rest.shift(); block !== undefined; block = rest.shift()) {
    const between = block.kind === 'footnote' ? [] : interruptions(rest)
    const next = rest[between.length]
    if (next !== undefined && goesOn(extract.raw, block, next, between.length > 0)) {
      rest.splice(0, between.length + 1)
      rest.unshift(merge(extract.raw, block, next), ...between)
    } else {
      blocks.push(block)
    }
  }
  return { ...extract, blocks }
}

const interrupting = new Set<RawBlock['kind']>(['caption', 'footnote', 'furniture'])

function interruptions(rest: readonly RawBlock[]): RawBlock[] {
  const end = rest.findIndex((block) => !interrupting.has(block.kind))
  return rest.slice(0, end === -1 ? rest.length : end)
}

/** Shorter texts without a finished sentence are fragments: labels, boxes of a slide, titles. */
const shortestProse = 40

function goesOn(raw: string, block: RawBlock, next: RawBlock, interrupted: boolean): boolean {
  const text = blockText(raw, block.pieces)
  const following = blockText(raw, next.pieces)
  if (next.kind !== 'paragraph') return false
  if (block.kind === 'footnote') return /^https?:/.test(following) && !/[。．.]$/.test(text)
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false
  if (text.includes('\t') || following.includes('\t') || isAside(following)) return false
  if (listMark(following) !== '' || headingRank(following) !== null) return false
  if (/[」』）)]$/.test(text) && /^[とをはがにでのもへ、]/.test(following))
    return isProse(following)
  if (isFinished(text)) return false
  if (!interrupted && !breaksOff(text) && !/[。！？]|\.\s/.test(text)) return false
  return isProse(text) && (isProse(following) || (interrupted && breaksOff(text)))
}

function isProse(text: string): boolean {
  return (
    text.length >= shortestProse || /[。！？]/.test(text) || /\.\s/.test(text) || breaksOff(text)
  )
}

function merge(raw: string, block: RawBlock, next: RawBlock): RawBlock {
  return {
    ...block,
    pieces: joinPieces(raw, block.pieces, next.pieces),
    marks: [...block.marks, ...next.marks],
  }
}
