import {
  childElement,
  childElements,
  elementsBelow,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import { Fields } from './fields.ts'
import { isVanished, type ParagraphRole, roleOf, type Styles, settingOf } from './styles.ts'

/** A Word part rewritten, and the characters that were left out of it because they are hidden. */
export type Clean = { markup: string; hidden: number; hasTitle: boolean }

type State = {
  styles: Styles
  fields: Fields
  /** Text boxes met in a paragraph, which follow it. */
  boxes: string[]
  hidden: number
  hasTitle: boolean
  /** How far headings stand below a title. */
  shift: number
  /** The paragraph that is the title, where no style says which. */
  title: XmlElement | null
}

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

function block(state: State, element: XmlElement): string {
  switch (element.name) {
    case 'w:p':
      return paragraph(state, element)
    case 'w:tbl':
      return `<w:tbl>${blocks(state, element)}</w:tbl>${takeBoxes(state)}`
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
  const boxes = state.boxes.join('')
  state.boxes = []
  return boxes
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

function inline(state: State, parent: XmlElement, paragraph: XmlElement | undefined): string {
  const parts = childElements(parent).map((element): string => {
    switch (element.name) {
      case 'w:r':
        return run(state, element, paragraph)
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
      case 'w:rubyBase':
        return inline(state, element, paragraph)
      case 'm:oMath':
      case 'm:oMathPara': {
        const formula = elementsBelow(element, 'm:t').map(textBelow).join('')
        return state.fields.isLeft ? '' : runMarkup(textMarkup(formula))
      }
      case 'mc:AlternateContent':
        return alternative(state, element, paragraph)
      default:
        return ''
    }
  })
  return parts.join('')
}

const runMarkup = (content: string, properties = '') =>
  content === '' ? '' : `<w:r>${properties}${content}</w:r>`

const textMarkup = (text: string) => (text === '' ? '' : `<w:t>${escapeMarkup(text)}</w:t>`)

// Control characters have no place in XML, even by name.
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapeMarkup = (text: string) =>
  text.replace(noCharacter, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function run(state: State, element: XmlElement, paragraph: XmlElement | undefined): string {
  const properties = childElement(element, 'w:rPr')
  const hidden = isHidden(state, properties, paragraph)
  const raised = settingOf(childElement(properties, 'w:vertAlign')) === 'superscript'
  const own = raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''
  const parts = childElements(element).map((child) => {
    const said = runContent(state, child, paragraph)
    if (!hidden) return said.startsWith('<w:r>') ? said : runMarkup(said, own)
    if (child.name === 'w:t' && !state.fields.isLeft) state.hidden += textBelow(child).length
    return ''
  })
  return parts.join('')
}

/** Hidden by Word's own property, by its size, or white where nothing says that the paper isn't. */
function isHidden(
  { styles }: State,
  properties: XmlElement | undefined,
  paragraph: XmlElement | undefined,
): boolean {
  if (isVanished(styles, properties)) return true
  const size = settingOf(childElement(properties, 'w:sz'))
  if (size !== null && Number(size) <= 2) return true
  if (settingOf(childElement(properties, 'w:color'))?.toUpperCase() !== 'FFFFFF') return false
  const painted = [properties, paragraph].some(
    (one) =>
      childElement(one, 'w:shd') !== undefined || childElement(one, 'w:highlight') !== undefined,
  )
  return !painted && childElement(paragraph, 'w:pStyle') === undefined
}

/** What a part of a run says, as markup within a run; runs of its own begin with their tag. */
function runContent(state: State, element: XmlElement, paragraph: XmlElement | undefined): string {
  const { fields } = state
  switch (element.name) {
    case 'w:fldChar':
      return textMarkup(fields.pass(element.attributes.get('w:fldCharType') ?? ''))
    case 'w:instrText':
      fields.addCode(textBelow(element))
      return ''
    case 'w:ruby':
      return inline(state, childElement(element, 'w:rubyBase') ?? element, paragraph)
    case 'mc:AlternateContent':
      return alternative(state, element, paragraph)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      addBoxes(state, element)
      return ''
    default:
      return fields.isLeft ? '' : character(element)
  }
}

function character(element: XmlElement): string {
  const { name, attributes } = element
  switch (name) {
    case 'w:t':
      // A line break of the file itself is shown as a blank.
      return textMarkup(textBelow(element).replace(/[\r\n]+/g, ' '))
    case 'w:tab':
    case 'w:ptab':
      return '<w:tab/>'
    case 'w:br':
      return /^(?:page|column)$/.test(attributes.get('w:type') ?? '') ? '' : '<w:br/>'
    case 'w:cr':
      return '<w:br/>'
    case 'w:noBreakHyphen':
      return textMarkup('\u2011')
    case 'w:sym':
      return `<w:sym w:font="${attributeText(attributes.get('w:font'))}" w:char="${attributeText(attributes.get('w:char'))}"/>`
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return `<${name} w:id="${attributeText(attributes.get('w:id'))}"/>`
    default:
      return ''
  }
}

const attributeText = (value = '') => value.replace(/[^\w .-]/g, '')

/** Of two ways of saying one thing, the newer gives the text boxes and the older the characters. */
function alternative(state: State, element: XmlElement, paragraph: XmlElement | undefined): string {
  const [choice, fallback] = [
    childElement(element, 'mc:Choice'),
    childElement(element, 'mc:Fallback'),
  ]
  const ways = [choice, fallback].flatMap((way) => way ?? [])
  const boxed = ways.find((way) => elementsBelow(way, 'w:txbxContent').length > 0)
  if (boxed !== undefined) {
    addBoxes(state, boxed)
    return ''
  }
  const runs = childElements(fallback ?? choice)
  return runs
    .map((one) =>
      one.name === 'w:r' ? run(state, one, paragraph) : runContent(state, one, paragraph),
    )
    .join('')
}

/** The text boxes below an element, those within them left to themselves. */
function addBoxes(state: State, element: XmlElement): void {
  for (const child of childElements(element)) {
    if (child.name === 'w:txbxContent') state.boxes.push(blocks(state, child))
    else if (child.name === 'mc:AlternateContent') alternative(state, child, undefined)
    else addBoxes(state, child)
  }
}
