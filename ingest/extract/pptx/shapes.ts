import { childElement, childElements, elementsBelow, type XmlElement } from '../archive/xml.ts'
import { type Box, boxOf, inReadingOrder, type Placed } from './places.ts'

/** What holds a place of a slide's layout; `type` is `body` where the file says nothing. */
export type Placeholder = { type: string; index: string }

/** A shape with text, a table, a diagram or a chart, with what it stands for in the slide's layout. */
export type Shape = {
  element: XmlElement
  placeholder: Placeholder | null
  hidden: boolean
  /** Where it lies on the slide, or in the group that it is part of; null where neither is told. */
  box: Box | null
}

/** Where a layout puts a placeholder. */
export type BoxOfPlaceholder = (placeholder: Placeholder) => Box | null

const kinds = new Set(['p:sp', 'p:graphicFrame', 'p:grpSp', 'mc:AlternateContent'])

/**
 * The shapes of a slide in the order in which they are read: the title, then from top to bottom and
 * from left to right, what is grouped together; of alternatives one.
 */
export function shapesOf(slide: XmlElement, boxOfPlaceholder: BoxOfPlaceholder): Shape[] {
  const tree = childElement(childElement(slide, 'p:cSld'), 'p:spTree')
  const shapes = tree === undefined ? [] : shapesIn(tree, boxOfPlaceholder)
  const titles = shapes.filter(isTitle)
  return [...titles, ...shapes.filter((shape) => !isTitle(shape))]
}

export const isTitle = ({ placeholder }: Shape) =>
  placeholder?.type === 'title' || placeholder?.type === 'ctrTitle'

function shapesIn(tree: XmlElement, boxOfPlaceholder: BoxOfPlaceholder): Shape[] {
  const placed = childElements(tree)
    .filter(({ name }) => kinds.has(name))
    .flatMap(chosen)
    .map((element): Placed<Shape[]> => {
      const shape = shapeOf(element, boxOfPlaceholder)
      if (element.name !== 'p:grpSp') return { box: shape.box, what: [shape] }
      const inner = shapesIn(element, boxOfPlaceholder)
      const what = shape.hidden ? inner.map((one) => ({ ...one, hidden: true })) : inner
      return { box: shape.box, what }
    })
  return inReadingOrder(placed).flat()
}

/** Of alternatives the one with text, the first if there are several. */
function chosen(element: XmlElement): XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return [element]
  const alternatives = childElements(element)
  const best = alternatives.find((one) => elementsBelow(one, 'a:t').length > 0) ?? alternatives[0]
  return childElements(best)
    .filter(({ name }) => kinds.has(name))
    .flatMap(chosen)
}

function shapeOf(element: XmlElement, boxOfPlaceholder: BoxOfPlaceholder): Shape {
  const about = childElements(element).find(({ name }) => /^p:nv\w*Pr$/.test(name))
  const hidden = childElement(about, 'p:cNvPr')?.attributes.get('hidden') ?? ''
  const placeholder = placeholderOf(about)
  const own = boxOf(element)
  return {
    element,
    placeholder,
    hidden: hidden === '1' || hidden === 'true',
    box: own ?? (placeholder === null ? null : boxOfPlaceholder(placeholder)),
  }
}

function placeholderOf(about: XmlElement | undefined): Placeholder | null {
  const found = childElement(childElement(about, 'p:nvPr'), 'p:ph')
  if (found === undefined) return null
  return {
    type: found.attributes.get('type') ?? 'body',
    index: found.attributes.get('idx') ?? '',
  }
}

/** Where a layout, or a master, puts its placeholders. */
export function placeholderBoxes(layout: XmlElement): { placeholder: Placeholder; box: Box }[] {
  return shapesOf(layout, () => null).flatMap(({ placeholder, box }) =>
    placeholder === null || box === null ? [] : [{ placeholder, box }],
  )
}
