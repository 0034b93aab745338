import {
  childElement,
  childElements,
  elementsBelow,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import type { State } from './clean-state.ts'
import { isVanished, settingOf } from './styles.ts'

/** The runs of a paragraph, as markup: see `cleanText`. */
export function inline(
  state: State,
  parent: XmlElement,
  paragraph: XmlElement | undefined,
): string {
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
  { styles, painted: around }: State,
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
  return !painted && around === 0 && childElement(paragraph, 'w:pStyle') === undefined
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
    if (child.name === 'w:txbxContent') state.boxes.push(child)
    else if (child.name === 'mc:AlternateContent') alternative(state, child, undefined)
    else addBoxes(state, child)
  }
}
