import { childElement, childElements, type XmlElement } from '../archive/xml.ts'
import { inline } from './clean-runs.ts'
import type { State } from './clean-state.ts'
import { Fields } from './fields.ts'
import { type ParagraphRole, roleOf, type Styles, settingOf } from './styles.ts'

/** A Word part rewritten, and the characters that were left out of it because they are hidden. */
export type Clean = { markup: string; hidden: number; hasTitle: boolean }

/**
 * The content of a body or a note as Word text of the plainest kind, with nothing in it but what is
 * said: ruby and text boxes flattened, changes accepted, fields as their results, no pictures,
 * comments, hidden text or tables of contents; headings, captions and items by the ids of styles
 * (`Heading1`, `Caption`) and one numbering (1).
 * @param shift how many levels headings are put lower, below a title
 * @param title the paragraph that is the title, where no style says which
 */
export function cleanText(
  content: XmlElement,
  styles: Styles,
  { shift = 0, title = null }: { shift?: number; title?: XmlElement | null } = {},
): Clean {
  const state: State = {
    styles,
    fields: new Fields(),
    boxes: [],
    painted: 0,
    hidden: 0,
    hasTitle: false,
    shift,
    title,
  }
  const markup = blocks(state, content)
  return { markup, hidden: state.hidden, hasTitle: state.hasTitle }
}

function blocks(state: State, parent: XmlElement): string {
  return childElements(parent)
    .map((element) => block(state, element))
    .join('')
}

function paintedBlocks(state: State, parent: XmlElement): string {
  state.painted += 1
  const markup = blocks(state, parent)
  state.painted -= 1
  return markup
}

function block(state: State, element: XmlElement): string {
  switch (element.name) {
    case 'w:p':
      return paragraph(state, element)
    case 'w:tbl':
      return `<w:tbl>${paintedBlocks(state, element)}</w:tbl>${takeBoxes(state)}`
    case 'w:tr':
      return row(state, element)
    case 'w:tc':
      return `<w:tc>${cellProperties(element)}${blocks(state, element) || '<w:p/>'}</w:tc>`
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return blocks(state, element)
    case 'mc:AlternateContent':
      return blocks(state, childElement(element, 'mc:Fallback') ?? element)
    default:
      return ''
  }
}

/** A row as one that was not taken out, and whether it is a header. */
function row(state: State, element: XmlElement): string {
  const properties = childElement(element, 'w:trPr')
  if (childElement(properties, 'w:del') !== undefined) return ''
  const isHeader = childElement(properties, 'w:tblHeader') !== undefined
  const header = isHeader ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
  return `<w:tr>${header}${blocks(state, element)}</w:tr>`
}

/** How a cell is merged with others. */
function cellProperties(cell: XmlElement): string {
  const properties = childElement(cell, 'w:tcPr')
  const merge = childElement(properties, 'w:vMerge')
  const span = Number(settingOf(childElement(properties, 'w:gridSpan')) ?? 1)
  const restart = settingOf(merge) === 'restart' ? ' w:val="restart"' : ''
  const merged = merge === undefined ? '' : `<w:vMerge${restart}/>`
  const spanned = span > 1 && span < 100 ? `<w:gridSpan w:val="${span}"/>` : ''
  return wrapped('w:tcPr', spanned + merged)
}

function takeBoxes(state: State): string {
  const boxes = state.boxes
  state.boxes = []
  return boxes.map((box) => paintedBlocks(state, box)).join('')
}

function paragraph(state: State, element: XmlElement): string {
  const properties = childElement(element, 'w:pPr')
  const role: ParagraphRole =
    element === state.title ? { kind: 'title' } : roleOf(state.styles, properties)
  const outer = state.boxes
  state.boxes = []
  // Word cuts runs wherever anything was edited.
  const runs = inline(state, element, properties).replaceAll('</w:t></w:r><w:r><w:t>', '')
  const boxes = takeBoxes(state)
  state.boxes = outer
  if (role.kind === 'contents') return boxes
  const mark = childElement(properties, 'w:rPr')
  const isJoined = childElement(mark, 'w:del') ?? childElement(mark, 'w:moveFrom')
  const joined = isJoined === undefined ? '' : '<w:rPr><w:del/></w:rPr>'
  if (role.kind === 'title' && runs !== '') state.hasTitle = true
  const said = wrapped('w:pPr', styleOf(role, state.shift) + joined)
  return `<w:p>${said}${runs}</w:p>${boxes}`
}

const wrapped = (name: string, content: string) =>
  content === '' ? '' : `<${name}>${content}</${name}>`

const styleMarkup = (id: string) => `<w:pStyle w:val="${id}"/>`

function styleOf(role: ParagraphRole, shift: number): string {
  switch (role.kind) {
    case 'title':
      return styleMarkup('Heading1')
    case 'heading':
      return styleMarkup(`Heading${Math.min(6, role.level + shift)}`)
    case 'caption':
      return styleMarkup('Caption')
    case 'item':
      return `<w:numPr><w:ilvl w:val="${Math.min(4, role.level)}"/><w:numId w:val="1"/></w:numPr>`
    default:
      return ''
  }
}
