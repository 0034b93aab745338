import { elementsBelow, type XmlElement } from '../archive/xml.ts'
import { unreadElements } from './elements.ts'
import { colourOf, type Declarations, declarationsOf, hides, ruledBy, rulesOf } from './styles.ts'

/** The elements that a page hides from the eye, and how many characters they say. */
export type Hidden = { elements: ReadonlySet<XmlElement>; characters: number }

/** What is behind a text: a colour, or null where it can't be told. */
type Place = { element: XmlElement; paper: string | null; ink: string | null }

/**
 * Finds the elements that are hidden by their attributes, by their style or by the page's own rules
 * for a class or an id: not displayed, invisible, transparent, without size, off the screen, or in the
 * colour of the paper they stand on, where that is sure.
 * @param isShown elements that a reader can ask for, such as notes
 */
export function findHidden(
  root: XmlElement,
  isShown: (element: XmlElement) => boolean = () => false,
): Hidden {
  const elements = new Set<XmlElement>()
  const rules = rulesOf(root)
  const isSure = !elementsBelow(root, 'link').some(({ attributes }) =>
    /stylesheet/i.test(attributes.get('rel') ?? ''),
  )
  let characters = 0
  const waiting: Place[] = [{ element: root, paper: '#ffffff', ink: null }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { element } = place
    if (unreadElements.has(element.name)) continue
    const styles = [
      ...ruledBy(rules, element),
      declarationsOf(element.attributes.get('style') ?? ''),
    ]
    const seen = { element, ...coloursOf(place, styles, isSure) }
    const isBlended = seen.ink !== null && seen.ink === seen.paper && holdsText(element)
    if (
      !isShown(element) &&
      (isHiddenByAttribute(element) || isHiddenByStyle(styles) || isBlended)
    ) {
      elements.add(element)
      characters += lengthOf(element)
      continue
    }
    for (const child of element.children) {
      if (typeof child !== 'string') waiting.push({ ...seen, element: child })
    }
  }
  return { elements, characters }
}

function isHiddenByAttribute({ name, attributes }: XmlElement): boolean {
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return true
  if (name === 'dialog' && !attributes.has('open')) return true
  return attributes.get('aria-hidden')?.trim().toLowerCase() === 'true'
}

/** Later styles go before earlier ones. */
function isHiddenByStyle(styles: readonly Declarations[]): boolean {
  return hides(new Map(styles.flatMap((style) => [...style])))
}

function coloursOf(
  { element: { attributes }, paper, ink }: Place,
  styles: readonly Declarations[],
  isSure: boolean,
): { paper: string | null; ink: string | null } {
  const style = new Map(styles.flatMap((one) => [...one]))
  const painted =
    style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor')
  const named = attributes.has('class') || attributes.has('id')
  const written = style.get('color') ?? attributes.get('color') ?? attributes.get('text')
  return {
    paper: painted === undefined ? (named && !isSure ? null : paper) : paintOf(painted, paper),
    ink: written === undefined ? ink : written === 'transparent' ? paper : colourOf(written),
  }
}

function paintOf(value: string, paper: string | null): string | null {
  return /^(?:none|transparent|inherit|initial|unset)$/.test(value) ? paper : colourOf(value)
}

const holdsText = ({ children }: XmlElement) =>
  children.some((child) => typeof child === 'string' && child.trim() !== '')

function lengthOf(hidden: XmlElement): number {
  let length = 0
  const waiting = [hidden]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    for (const child of element.children) {
      if (typeof child === 'string') length += child.replace(/\s+/g, ' ').trim().length
      else if (!unreadElements.has(child.name)) waiting.push(child)
    }
  }
  return length
}
