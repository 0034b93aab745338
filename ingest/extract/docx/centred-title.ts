import {
  childElement,
  childElements,
  elementsBelow,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import { isFinished } from '../signs.ts'
import { genericTitle } from '../title-signs.ts'
import { roleOf, type Styles, settingOf } from './styles.ts'

/** Paragraphs from the top among which a title may stand: numbers, dates and addressees go before. */
const reach = 12

/**
 * The title of a paper without styles, as offices write them: the first centred line of the head, over
 * any heading and any running text. Null where there is none.
 */
export function centredTitle(body: XmlElement, styles: Styles): XmlElement | null {
  let passed = 0
  for (const element of childElements(body)) {
    if (element.name !== 'w:p') return null
    const text = elementsBelow(element, 'w:t').map(textBelow).join('').trim()
    if (text === '') continue
    const properties = childElement(element, 'w:pPr')
    const isCentred = settingOf(childElement(properties, 'w:jc')) === 'center'
    if (roleOf(styles, properties).kind !== 'paragraph') return null
    if (isCentred && mayBeTitle(text)) return element
    passed += 1
    if (passed === reach || isFinished(text)) return null
  }
  return null
}

const mayBeTitle = (text: string) =>
  text.length >= 4 &&
  text.length <= 100 &&
  !isFinished(text) &&
  !genericTitle.test(text) &&
  !/^[（(]|^[\d０-９\s]+$/u.test(text)
