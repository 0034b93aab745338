import type { List, Node, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Span } from '#lib/document.ts'
import { cutIntoChunks, definedLabels, definitionsFor } from './chunks.ts'
import {
  blockText,
  type Extract,
  joinLines,
  type Piece,
  type RawBlock,
  rawBlock,
} from './extract.ts'
import { type InlineLine, inlineLines } from './inline.ts'
import { nestBySign } from './nesting.ts'
import { innerItem, isPlainBullet, listMark } from './signs.ts'
import { tableRegions, tableRows } from './tables.ts'

/**
 * Reads Markdown: its structure becomes blocks, its marks (emphasis, links, escapes, note marks) are
 * left out of the text and lie between the pieces.
 */
export function extractMarkdown(raw: string): Extract {
  const defined = definedLabels(raw)
  const blocks: RawBlock[] = []
  for (const region of tableRegions(raw)) {
    const found = region.table ? tableRows(raw, region) : readRegion(raw, region, defined)
    for (const block of found) blocks.push(block)
  }
  return { mediaType: 'text/markdown', raw, blocks, warnings: [] }
}

type Context = { raw: string; offset: number }

function readRegion(raw: string, region: Span, defined: ReadonlySet<string>): RawBlock[] {
  return cutIntoChunks(raw, region).flatMap(({ start, end }) => {
    const chunk = raw.slice(start, end)
    const tree = fromMarkdown(chunk + definitionsFor(chunk, defined), {
      extensions: [gfmTable(), gfmFootnote(), cjkFriendlyExtension()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    })
    return tree.children
      .filter((node) => (node.position?.start.offset ?? 0) < chunk.length)
      .flatMap((node) => readNode({ raw, offset: start }, node, 0))
  })
}

function readNode(context: Context, node: RootContent, depth: number): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return readText(context, node, { kind: 'heading', level: node.depth, depth: 0 })
    case 'paragraph':
      return readText(context, node, { kind: 'paragraph', level: 0, depth })
    case 'blockquote':
      return node.children.flatMap((child) => readNode(context, child, depth))
    case 'list':
      return readList(context, node, depth + 1)
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) =>
          child.type === 'paragraph'
            ? readText(context, child, { kind: 'footnote', level: 0, depth: 0 })
            : readNode(context, child, 0),
        )
        .map((block, at) => ({
          ...block,
          kind: 'footnote',
          label: at === 0 ? node.identifier : null,
        }))
    case 'table':
      return node.children.flatMap((row, at) => {
        const cells = row.children.flatMap((cell) => textLines(context, cell))
        return cells.length === 0 ? [] : [tableRow(cells, at === 0 ? 0 : 1)]
      })
    case 'code':
    case 'html':
      return readLines(context, node, depth)
    default:
      return []
  }
}

type Role = { kind: RawBlock['kind']; level: number; depth: number }

const textLines = (context: Context, node: Node) =>
  inlineLines(context.raw, context.offset, node).filter(
    (line) => line.pieces.length > 0 || line.opensWith !== null,
  )

/** One block a line where a line break is meant; a paragraph that opens with a note's mark is a note. */
function readText(context: Context, node: Node, role: Role): RawBlock[] {
  const lines = textLines(context, node)
  const label = lines[0]?.opensWith ?? null
  if (role.kind === 'footnote' || (label !== null && role.kind !== 'heading')) {
    const pieces = joinLines(
      context.raw,
      lines.map((line) => line.pieces),
    )
    return [{ ...rawBlock('footnote', pieces), label }]
  }
  return lines.flatMap((line, at) =>
    innerItems(context.raw, line).map((part, inner) =>
      textBlock(context.raw, part, at === 0 && inner === 0 ? role : below(role, inner > 0)),
    ),
  )
}

/** What a later line of an item is: a paragraph under it, or an item beside it. */
const below = (role: Role, isItem: boolean): Role =>
  role.kind === 'list-item' && !isItem
    ? { kind: 'paragraph', level: 0, depth: role.depth + 1 }
    : role

function textBlock(raw: string, line: InlineLine, role: Role): RawBlock {
  const text = blockText(raw, line.pieces)
  const mark = role.kind === 'heading' ? '' : listMark(text)
  const kind = role.kind === 'paragraph' && mark !== '' ? 'list-item' : role.kind
  const depth = kind === 'list-item' ? Math.max(1, role.depth) : role.depth
  const pieces = isPlainBullet(mark) ? dropFirst(line.pieces, mark.length) : line.pieces
  return { ...rawBlock(kind, pieces, { level: role.level, depth }), marks: line.marks }
}

/** The items that a converter ran together on one line: `…とする。○ 次の点は`. */
function innerItems(raw: string, line: InlineLine): InlineLine[] {
  const cuts = [...blockText(raw, line.pieces).matchAll(innerItem)].map((match) => match.index)
  const parts: InlineLine[] = []
  let rest = line.pieces
  let passed = 0
  for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
    const after = dropFirst(rest, cut - passed)
    const from = after[0]?.start ?? Number.POSITIVE_INFINITY
    const pieces = rest.flatMap((piece) =>
      piece.start < from ? [{ ...piece, end: Math.min(piece.end, from) }] : [],
    )
    const to = pieces.at(-1)?.end ?? 0
    const since = pieces[0]?.start ?? 0
    const last = cut === Number.POSITIVE_INFINITY
    const marks = line.marks.filter(({ at }) => (at >= since && at <= to) || (last && at > to))
    parts.push({ ...line, pieces, marks })
    rest = after
    passed = cut
  }
  return parts
}

/** The pieces without their first characters. */
function dropFirst(pieces: readonly Piece[], length: number): Piece[] {
  let left = length
  return pieces.flatMap((piece) => {
    const size = piece.end - piece.start
    const dropped = Math.min(left, size)
    left -= dropped
    return dropped < size ? [{ ...piece, start: piece.start + dropped }] : []
  })
}

/** The cells of a row with the bars between them. */
function tableRow(cells: readonly InlineLine[], depth: number): RawBlock {
  const pieces: Piece[] = []
  for (const cell of cells) {
    const [last, first] = [pieces.at(-1), cell.pieces[0]]
    if (last !== undefined && first !== undefined) {
      pieces.push({ start: last.end, end: first.start, blank: false })
    }
    pieces.push(...cell.pieces)
  }
  return { ...rawBlock('table-row', pieces, { depth }), marks: cells.flatMap(({ marks }) => marks) }
}

function readList(context: Context, list: List, depth: number): RawBlock[] {
  const items = list.children.map((item) =>
    item.children.flatMap((child, at) => {
      if (child.type === 'list') return readList(context, child, depth + 1)
      if (at > 0 || child.type !== 'paragraph') return readNode(context, child, depth + 1)
      const blocks = readText(context, child, { kind: 'list-item', level: 0, depth })
      return list.ordered === true ? numbered(context, item, child, blocks) : blocks
    }),
  )
  return nestBySign(context.raw, items)
}

/** The number of an ordered item belongs to what the paper says. */
function numbered(context: Context, item: Node, child: Node, blocks: RawBlock[]): RawBlock[] {
  const [first, ...rest] = blocks
  if (first === undefined || first.kind !== 'list-item') return blocks
  const start = (item.position?.start.offset ?? 0) + context.offset
  const end = (child.position?.start.offset ?? 0) + context.offset
  return [{ ...first, pieces: [{ start, end, blank: false }, ...first.pieces] }, ...rest]
}

/** Lines as they stand, without fences and tags: indented text in papers is seldom code. */
function readLines(context: Context, node: Node, depth: number): RawBlock[] {
  const start = (node.position?.start.offset ?? 0) + context.offset
  const end = (node.position?.end.offset ?? 0) + context.offset
  const left =
    node.type === 'html' ? /<!--[\s\S]*?(?:-->|$)|<[^<>]*>|\n/g : /^\s*(?:```|~~~).*$|\n/gm
  const lines: Piece[][] = [[]]
  let from = start
  for (const match of [...context.raw.slice(start, end).matchAll(left), null]) {
    const to = match === null ? end : start + match.index
    const text = context.raw.slice(from, to)
    if (text.trim() !== '') lines.at(-1)?.push({ start: from, end: to, blank: false })
    if (match?.[0] === '\n') lines.push([])
    from = match === null ? end : to + match[0].length
  }
  return lines.flatMap((pieces) =>
    pieces.length === 0 ? [] : [rawBlock('paragraph', pieces, { depth })],
  )
}
