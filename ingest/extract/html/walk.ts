import { textBelow, type XmlElement } from '../archive/xml.ts'
import type { RawBlock } from '../extract.ts'
import { raisedLabel } from '../raised.ts'
import { RawText } from '../raw-text.ts'
import { blockElements, unreadElements } from './elements.ts'
import { LineText } from './line-text.ts'
import { isSetText } from './set-text.ts'
import { isLayout } from './tables.ts'
import { begin, opening, type Plan, pushChildren, type Scope, type Walk } from './walk-state.ts'
import { writeTable } from './write-table.ts'
import { breakLine, insertText, writeText } from './write-text.ts'

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
        writeTable(walk, element, scope)
      }
      break
    default:
      if (blockElements.has(element.name)) block(walk, element, scope)
      else pushChildren(walk, element, scope)
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

/** A raised number that is a note mark by itself, without a link. */
function labelOf(walk: Walk, element: XmlElement): string | null {
  if (element.name !== 'sup') return null
  return raisedLabel(textBelow(element).trim(), walk.out.tail)
}
