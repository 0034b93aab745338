import type { List, Node, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Span } from '#lib/document.ts'
import { cutIntoChunks, definedLabels, definitionsFor } from './chunks.ts'
import { type Extract, type Piece, plainExtract, type RawBlock, rawBlock } from './extract.ts'
import type { InlineLine } from './inline.ts'
import { nestBySign } from './nesting.ts'
import { tableRegions, tableRows } from './tables.ts'
import { type Place, readText, textLines } from './text-blocks.ts'

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
  return plainExtract('text/markdown', raw, blocks)
}

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

function readNode(place: Place, node: RootContent, depth: number): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return readText(place, node, { kind: 'heading', level: node.depth, depth: 0 })
    case 'paragraph':
      return readText(place, node, { kind: 'paragraph', level: 0, depth })
    case 'blockquote':
      return node.children.flatMap((child) => readNode(place, child, depth))
    case 'list':
      return readList(place, node, depth + 1)
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) =>
          child.type === 'paragraph'
            ? readText(place, child, { kind: 'footnote', level: 0, depth: 0 })
            : readNode(place, child, 0),
        )
        .map((block, at) => ({
          ...block,
          kind: 'footnote',
          label: at === 0 ? node.identifier : null,
        }))
    case 'table':
      return node.children.flatMap((row, at) => {
        const cells = row.children.flatMap((cell) => textLines(place, cell))
        return cells.length === 0 ? [] : [tableRow(place.raw, cells, at === 0 ? 0 : 1)]
      })
    case 'code':
    case 'html':
      return readLines(place, node, depth)
    default:
      return []
  }
}

/** The cells of a row with the bars between them. */
function tableRow(raw: string, cells: readonly InlineLine[], depth: number): RawBlock {
  const pieces: Piece[] = []
  for (const cell of cells) {
    const [last, first] = [pieces.at(-1), cell.pieces[0]]
    if (last !== undefined && first !== undefined) {
      const bar = /\s*\|[\s|]*/.exec(raw.slice(last.end, first.start))
      const start = last.end + (bar?.index ?? 0)
      pieces.push({ start, end: start + (bar?.[0].length ?? 0), blank: false })
    }
    pieces.push(...cell.pieces)
  }
  return { ...rawBlock('table-row', pieces, { depth }), marks: cells.flatMap(({ marks }) => marks) }
}

function readList(place: Place, list: List, depth: number): RawBlock[] {
  const items = list.children.map((item) =>
    item.children.flatMap((child, at) => {
      if (child.type === 'list') return readList(place, child, depth + 1)
      if (at > 0 || child.type !== 'paragraph') return readNode(place, child, depth + 1)
      const blocks = readText(place, child, { kind: 'list-item', level: 0, depth })
      return list.ordered === true ? numbered(place, item, child, blocks) : blocks
    }),
  )
  return nestBySign(place.raw, items)
}

/** The number of an ordered item belongs to what the paper says. */
function numbered(place: Place, item: Node, child: Node, blocks: RawBlock[]): RawBlock[] {
  const [first, ...rest] = blocks
  if (first === undefined || first.kind !== 'list-item') return blocks
  const start = (item.position?.start.offset ?? 0) + place.offset
  const end = (child.position?.start.offset ?? 0) + place.offset
  return [{ ...first, pieces: [{ start, end, blank: false }, ...first.pieces] }, ...rest]
}

/** Lines as they stand, without fences and tags: indented text in papers is seldom code. */
function readLines(place: Place, node: Node, depth: number): RawBlock[] {
  const start = (node.position?.start.offset ?? 0) + place.offset
  const end = (node.position?.end.offset ?? 0) + place.offset
  const left =
    node.type === 'html' ? /<!--[\s\S]*?(?:-->|$)|<[^<>]*>|\n/g : /^\s*(?:```|~~~).*$|\n/gm
  const lines: Piece[][] = [[]]
  let from = start
  for (const match of [...place.raw.slice(start, end).matchAll(left), null]) {
    const to = match === null ? end : start + match.index
    const text = place.raw.slice(from, to)
    if (text.trim() !== '') lines.at(-1)?.push({ start: from, end: to, blank: false })
    if (match?.[0] === '\n') lines.push([])
    from = match === null ? end : to + match[0].length
  }
  return lines.flatMap((pieces) =>
    pieces.length === 0 ? [] : [rawBlock('paragraph', pieces, { depth })],
  )
}
