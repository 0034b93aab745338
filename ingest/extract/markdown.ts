import type { BlockContent, DefinitionContent, List, Node, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { blockText, type Extract, type Piece, type RawBlock } from './extract.ts'
import { type InlineLine, inlineLines } from './inline.ts'
import { isPlainBullet, listMark } from './signs.ts'
import { tableRegions, tableRows } from './tables.ts'
import { withShapedHeadings } from './titles.ts'

/**
 * Reads Markdown: its structure becomes blocks, its marks (emphasis, links, escapes, note marks) are
 * left out of the text and lie between the pieces.
 */
export function extractMarkdown(raw: string): Extract {
  const blocks = tableRegions(raw).flatMap((region) =>
    region.table ? tableRows(raw, region) : readRegion(raw, region.start, region.end),
  )
  return { mediaType: 'text/markdown', raw, blocks: withShapedHeadings(raw, blocks), warnings: [] }
}

type Context = { raw: string; offset: number }

function readRegion(raw: string, start: number, end: number): RawBlock[] {
  const tree = fromMarkdown(raw.slice(start, end), {
    extensions: [gfmTable(), gfmFootnote(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const context = { raw, offset: start }
  return tree.children.flatMap((node) => readNode(context, node, 0))
}

function readNode(context: Context, node: RootContent, depth: number): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return inlineBlocks(context, node, { kind: 'heading', level: node.depth, depth: 0 })
    case 'paragraph':
      return inlineBlocks(context, node, { kind: 'paragraph', level: 0, depth })
    case 'blockquote':
      return node.children.flatMap((child) => readNode(context, child, depth))
    case 'list':
      return readList(context, node, depth + 1)
    case 'footnoteDefinition':
      return readFootnote(context, node.identifier, node.children)
    case 'table':
      return node.children.flatMap((row, at) => {
        const lines = row.children.flatMap((cell) => inlineLines(context.raw, context.offset, cell))
        return lines.length === 0 ? [] : [block('table-row', 0, at === 0 ? 0 : 1, rowPieces(lines))]
      })
    case 'code':
      return codeBlock(context, node, depth)
    default:
      return []
  }
}

type Role = { kind: RawBlock['kind']; level: number; depth: number }

function block(kind: RawBlock['kind'], level: number, depth: number, pieces: Piece[]): RawBlock {
  return { kind, level, depth, pieces, marks: [], label: null }
}

/** One block a line where a line break is meant; a paragraph that opens with a note's mark is a note. */
function inlineBlocks(context: Context, node: Node, role: Role): RawBlock[] {
  const lines = inlineLines(context.raw, context.offset, node)
  const label = lines[0]?.opensWith ?? null
  if (label !== null && role.kind !== 'heading') {
    const pieces = lines.flatMap((line) => line.pieces)
    return [{ ...block('footnote', 0, 0, withBreaks(context.raw, lines, pieces)), label }]
  }
  return lines.flatMap((line, at) => toBlock(context, line, at === 0 ? role : below(role)))
}

const below = (role: Role): Role =>
  role.kind === 'list-item' ? { kind: 'paragraph', level: 0, depth: role.depth + 1 } : role

function toBlock(context: Context, line: InlineLine, role: Role): RawBlock[] {
  if (line.pieces.length === 0) return []
  const text = blockText(context.raw, line.pieces)
  const mark = role.kind === 'heading' ? '' : listMark(text)
  const kind = role.kind === 'paragraph' && mark !== '' ? 'list-item' : role.kind
  const depth = kind === 'list-item' ? Math.max(1, role.depth) : role.depth
  const pieces = isPlainBullet(mark) ? dropFirst(line.pieces, mark.length) : line.pieces
  return [{ kind, level: role.level, depth, pieces, marks: line.marks, label: null }]
}

/** A note's lines as one text: where a line break was meant, a blank stands for it. */
function withBreaks(raw: string, lines: readonly InlineLine[], all: Piece[]): Piece[] {
  if (lines.length < 2) return all
  return lines.flatMap((line, at) => {
    const start = line.pieces[0]?.start ?? 0
    const lineBreak = raw.lastIndexOf('\n', start)
    const joined: Piece[] =
      at === 0 || lineBreak === -1 ? [] : [{ start: lineBreak, end: lineBreak + 1, blank: true }]
    return [...joined, ...line.pieces]
  })
}

function dropFirst(pieces: readonly Piece[], length: number): Piece[] {
  const [first, ...rest] = pieces
  if (first === undefined || length === 0) return [...pieces]
  const size = first.end - first.start
  return length < size
    ? [{ ...first, start: first.start + length }, ...rest]
    : dropFirst(rest, length - size)
}

/** Cells lie between bars; the bars and blanks between them become one blank each. */
function rowPieces(lines: readonly InlineLine[]): Piece[] {
  return lines.flatMap((line, at) => {
    const start = line.pieces[0]?.start
    return at === 0 || start === undefined
      ? line.pieces
      : [{ start: start - 1, end: start, blank: true }, ...line.pieces]
  })
}

function readList(context: Context, list: List, depth: number): RawBlock[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child, at) => {
      if (child.type === 'list') return readList(context, child, depth + 1)
      if (at > 0 || child.type !== 'paragraph') return readNode(context, child, depth + 1)
      const blocks = inlineBlocks(context, child, { kind: 'list-item', level: 0, depth })
      return list.ordered === true ? numbered(context, item, child, blocks) : blocks
    }),
  )
}

/** The number of an ordered item belongs to what the paper says. */
function numbered(context: Context, item: Node, child: Node, blocks: RawBlock[]): RawBlock[] {
  const [first, ...rest] = blocks
  if (first === undefined || first.kind !== 'list-item') return blocks
  const start = (item.position?.start.offset ?? 0) + context.offset
  const end = (child.position?.start.offset ?? 0) + context.offset
  return [{ ...first, pieces: [{ start, end, blank: false }, ...first.pieces] }, ...rest]
}

function readFootnote(
  context: Context,
  label: string,
  children: readonly (BlockContent | DefinitionContent)[],
): RawBlock[] {
  return children
    .flatMap((child) => readNode(context, child, 0))
    .map((child, at) => ({ ...child, kind: 'footnote', label: at === 0 ? label : null }))
}

/** Indented text in papers is seldom code: its lines are kept as they are. */
function codeBlock(context: Context, node: Node, depth: number): RawBlock[] {
  const start = (node.position?.start.offset ?? 0) + context.offset
  const end = (node.position?.end.offset ?? 0) + context.offset
  return [...context.raw.slice(start, end).matchAll(/[^\n]+/g)].flatMap((match) => {
    const text = match[0].trim()
    if (text === '' || /^(?:```|~~~)/.test(text)) return []
    const from = start + match.index + match[0].indexOf(text)
    return [block('paragraph', 0, depth, [{ start: from, end: from + text.length, blank: false }])]
  })
}
