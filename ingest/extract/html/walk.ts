import { childElements, textBelow, type XmlElement, type XmlNode } from '../archive/xml.ts'
import type { RawBlock } from '../extract.ts'
import { extractPlain } from '../plain.ts'
import { raisedLabel } from '../raised.ts'
import { RawText } from '../raw-text.ts'
import { rejoin } from '../rejoin.ts'
import { listMark } from '../signs.ts'
import { blockElements, unreadElements } from './elements.ts'
import { LineText } from './line-text.ts'
import type { PageNotes } from './notes.ts'
import { isSetText, setText } from './set-text.ts'
import { isLayout, tableRows } from './tables.ts'

/** What is known of a page before it is read. */
export type Plan = {
  /** What is not read. */
  left: ReadonlySet<XmlElement>
  notes: PageNotes
  /** Every blank is a character of the text, as in what converters of other formats write. */
  verbatim?: boolean
}

/** What begins once and then goes on: an item or a note whose first block has been seen or not. */
type Opening = { depth: number; label: string | null; begun: boolean }

/** What a text is by the elements around it. */
type Scope = {
  kind: 'paragraph' | 'caption'
  lists: number
  item: Opening | null
  note: Opening | null
  /** Within a heading or a cell: nothing in it is a block of its own. */
  fixed: boolean
  pre: boolean
}

type Step = { node: XmlNode; scope: Scope } | (() => void)

/**
 * The blocks of a page in the order of its text, without recursion: headings, paragraphs, items,
 * rows, captions, notes. Text that stands in no paragraph is one.
 */
export function readPage(root: XmlElement, plan: Plan): { raw: string; blocks: RawBlock[] } {
  const out = new RawText()
  const scope: Scope = {
    kind: 'paragraph',
    lists: 0,
    item: null,
    note: null,
    fixed: false,
    pre: false,
  }
  const walk: Walk = { plan, out, line: new LineText(out), steps: [] }
  walk.steps.push({ node: root, scope })
  for (let step = walk.steps.pop(); step !== undefined; step = walk.steps.pop()) {
    if (typeof step === 'function') step()
    else if (typeof step.node === 'string') writeText(walk, step.node, step.scope)
    else visit(walk, step.node, step.scope)
  }
  return out.finish()
}

type Walk = { plan: Plan; out: RawText; line: LineText; steps: Step[] }

function visit(walk: Walk, element: XmlElement, outer: Scope): void {
  const { plan, out } = walk
  if (plan.left.has(element) || unreadElements.has(element.name)) return
  if (plan.notes.backLinks.has(element)) return
  const led = plan.notes.marks.get(element)
  const label = led ?? labelOf(walk, element)
  if (label !== null) {
    // A paragraph that opens with a raised number, which leads nowhere, is a note.
    if (!out.isOpen && led === undefined) out.begin({ kind: 'footnote', label })
    else {
      if (!out.isOpen) begin(walk, outer)
      out.mark(label)
    }
    return
  }
  const note = plan.notes.notes.get(element)
  const scope: Scope =
    note === undefined
      ? outer
      : { ...outer, note: { depth: 0, label: note, begun: false }, item: null, lists: 0 }
  switch (element.name) {
    case 'br':
      breakLine(walk, scope)
      break
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (scope.fixed || scope.note !== null) block(walk, element, scope)
      else heading(walk, element, scope)
      break
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
    case 'dl':
      block(walk, element, { ...scope, lists: scope.lists + 1, item: null })
      break
    case 'li':
    case 'dt':
      block(walk, element, { ...scope, item: opening(Math.max(1, scope.lists)) })
      break
    case 'dd':
      block(walk, element, {
        ...scope,
        item: { ...opening(Math.max(1, scope.lists)), begun: true },
      })
      break
    case 'caption':
    case 'figcaption':
      block(walk, element, { ...scope, kind: 'caption', item: null })
      break
    case 'pre':
      if (!scope.fixed && isSetText(element)) insertText(walk, element)
      else block(walk, element, { ...scope, pre: true })
      break
    case 'table':
      if (scope.fixed || isLayout(element, (row) => plan.notes.notes.has(row))) {
        block(walk, element, scope)
      } else {
        table(walk, element, scope)
      }
      break
    default:
      if (blockElements.has(element.name)) block(walk, element, scope)
      else pushChildren(walk, element, scope)
  }
}

const opening = (depth: number): Opening => ({ depth, label: null, begun: false })

function pushChildren({ steps }: Walk, element: XmlElement, scope: Scope): void {
  for (let at = element.children.length - 1; at >= 0; at -= 1) {
    const node = element.children[at]
    if (node !== undefined) steps.push({ node, scope })
  }
}

/** An element with lines of its own; within a heading or a cell they are lines of it. */
function block(walk: Walk, element: XmlElement, scope: Scope): void {
  const border = () => {
    walk.line.endLine()
    if (scope.fixed) walk.out.lineBreak()
    else walk.out.end()
  }
  border()
  walk.steps.push(border)
  pushChildren(walk, element, scope)
}

function heading(walk: Walk, element: XmlElement, scope: Scope): void {
  walk.line.endLine()
  walk.out.begin({ kind: 'heading', level: Number(element.name.slice(1)) })
  walk.steps.push(() => {
    walk.line.endLine()
    walk.out.end()
  })
  pushChildren(walk, element, { ...scope, fixed: true, item: null })
}

/** The caption, then one block a row with tabs between the cells. */
function table(walk: Walk, element: XmlElement, scope: Scope): void {
  const { out, line, steps } = walk
  const inCell: Scope = { ...scope, fixed: true, item: null, note: null }
  const later: Step[] = []
  for (const part of childElements(element)) {
    if (!/^(?:t(?:head|body|foot|r)|colgroup)$/.test(part.name)) later.push({ node: part, scope })
  }
  for (const { cells, depth } of tableRows(element)) {
    later.push(() => {
      line.endLine()
      out.begin({ kind: 'table-row', depth })
    })
    for (const [at, cell] of cells.entries()) {
      if (at > 0)
        later.push(() => {
          line.endLine()
          out.text('\t')
        })
      for (const node of cell.children) later.push({ node, scope: inCell })
    }
    later.push(() => {
      line.endLine()
      out.end()
    })
  }
  line.endLine()
  out.end()
  for (const step of later.reverse()) steps.push(step)
}

/** Begins the block that a text stands in. */
function begin({ out }: Walk, { kind, item, note }: Scope): void {
  const first = note ?? item
  const begun = first?.begun ?? true
  if (first !== null) first.begun = true
  if (note !== null) out.begin({ kind: 'footnote', label: begun ? null : note.label })
  else if (item !== null) {
    out.begin(begun ? { kind, depth: item.depth + 1 } : { kind: 'list-item', depth: item.depth })
  } else out.begin({ kind })
}

function writeText(walk: Walk, text: string, scope: Scope): void {
  const { out, line } = walk
  if (scope.pre && !scope.fixed) {
    writeLines(walk, text, scope)
    return
  }
  const verbatim = walk.plan.verbatim === true
  const isBlank = /^[ \t\n\f\r]*$/.test(text)
  if (!out.isOpen) {
    if (isBlank && !verbatim) return
    line.endLine()
    begin(walk, scope)
  } else if (!isBlank && !scope.fixed && out.tail === '' && opensAnew(text)) {
    begin(walk, scope)
  }
  if (verbatim) out.text(text)
  else line.write(text)
}

/** After a line break within a paragraph: an indent, the mark of an item, or a label (電話：). */
function opensAnew(text: string): boolean {
  const line = text.trimStart().slice(0, 80)
  if (/^[ \t\n\f\r]*(?:[\u2003\u3000]|\u00a0{2})/.test(text)) return true
  return listMark(line) !== '' || /^[\p{L}・／]{1,10}：/u.test(line)
}

/** Text that keeps its lines: each is a block. */
function writeLines(walk: Walk, text: string, scope: Scope): void {
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (at > 0) walk.out.end()
    if (line.trim() === '') continue
    if (!walk.out.isOpen) begin(walk, scope)
    walk.out.text(line)
  }
}

/** Text that was set in lines before it came into the page: it is read as plain text is. */
function insertText({ out }: Walk, element: XmlElement): void {
  const { raw, blocks } = rejoin(extractPlain(setText(element)))
  out.insert(raw, blocks)
}

/** One line break goes on with the paragraph, two end it. */
function breakLine(walk: Walk, scope: Scope): void {
  walk.line.endLine()
  if (!scope.fixed && walk.out.tail === '') walk.out.end()
  else walk.out.lineBreak()
}

/** A raised number that is a note mark by itself, without a link. */
function labelOf(walk: Walk, element: XmlElement): string | null {
  if (element.name !== 'sup') return null
  return raisedLabel(textBelow(element).trim(), walk.out.tail)
}
