import type { Span } from '#lib/document.ts'
import type { RawBlock } from '../extract.ts'
import { extractPlain } from '../plain.ts'
import { withShapedHeadings } from '../titles.ts'

/** Lines of one mail that one writer wrote; `marks` are what stands before each quoted line. */
type Part = Span & { quote: string; marks: Span[] }

/**
 * The blocks of a mail's text. What is quoted from another mail is read apart from what stands around
 * it; each block of it keeps its first `>`, the others lie between the pieces. The line before a
 * signature is left out.
 */
export function readBody(raw: string): RawBlock[] {
  return cutParts(raw).flatMap((part) => readPart(raw, part))
}

function cutParts(raw: string): Part[] {
  const parts: Part[] = []
  let apart = true
  for (const { 0: line, index: start } of raw.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (line === '') continue
    const end = start + line.length
    if (/^(?:> ?)*-- ?\r?\n?$/.test(line)) {
      apart = true
      continue
    }
    const mark = /^(?:> ?)*/.exec(line)?.[0] ?? ''
    const quote = mark.replaceAll(' ', '')
    const last = parts.at(-1)
    const marks = mark === '' ? [] : [{ start, end: start + mark.length }]
    if (last === undefined || last.quote !== quote || apart)
      parts.push({ start, end, quote, marks })
    else {
      last.end = end
      for (const one of marks) last.marks.push(one)
    }
    apart = false
  }
  return parts
}

/** A part as plain text, in which blanks stand for the marks so that no offset changes. */
function readPart(raw: string, { start, end, quote, marks }: Part): RawBlock[] {
  let text = ''
  let from = start
  for (const mark of marks) {
    text += raw.slice(from, mark.start) + ' '.repeat(mark.end - mark.start)
    from = mark.end
  }
  text += raw.slice(from, end)
  const { blocks } = extractPlain(text)
  const read = quote === '' ? withShapedHeadings(text, blocks) : blocks
  const byLine = new Map(marks.map((mark) => [mark.start, mark]))
  return read.map((block) => {
    const first = (block.pieces[0]?.start ?? 0) + start
    return shifted(block, start, byLine.get(raw.lastIndexOf('\n', first - 1) + 1))
  })
}

/** A block of a part in its place in the whole, after the mark of the line that it begins in. */
function shifted(block: RawBlock, offset: number, mark: Span | undefined): RawBlock {
  const pieces = block.pieces.map((piece) => ({
    ...piece,
    start: piece.start + offset,
    end: piece.end + offset,
  }))
  return {
    ...block,
    pieces: mark === undefined ? pieces : [{ ...mark, blank: false }, ...pieces],
    marks: block.marks.map((one) => ({ ...one, at: one.at + offset })),
  }
}
