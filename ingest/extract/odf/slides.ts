import {
  childElement,
  childElements,
  elementsBelow,
  type XmlElement,
  type XmlNode,
} from '../archive/xml.ts'

/** A slide's content as that of a text: its title as a heading, its boxes, then the speaker's notes. */
export type Slide = { content: XmlElement; hidden: boolean }

/** The slides of a presentation; titles stand below that of an opening slide. */
export function slidesOf(body: XmlElement, parts: readonly XmlElement[]): Slide[] {
  const invisible = new Set(
    parts
      .flatMap((part) => elementsBelow(part, 'style:style'))
      .filter((style) => isInvisible(childElement(style, 'style:drawing-page-properties')))
      .map((style) => style.attributes.get('style:name') ?? ''),
  )
  const slides = childElements(body, 'draw:page')
  const isOpened = slides[0] !== undefined && framesOf(slides[0], 'subtitle').length > 0
  return slides.map((slide, at) => ({
    content: contentOf(slide, isOpened && at > 0 ? 2 : 1),
    hidden: invisible.has(slide.attributes.get('draw:style-name') ?? ''),
  }))
}

const isInvisible = (properties: XmlElement | undefined) =>
  properties?.attributes.get('presentation:visibility') === 'hidden'

const framesOf = (slide: XmlElement, kind: string) =>
  childElements(slide, 'draw:frame').filter(
    ({ attributes }) => attributes.get('presentation:class') === kind,
  )

function contentOf(slide: XmlElement, level: number): XmlElement {
  const titles = framesOf(slide, 'title')
  const rest = childElements(slide).filter((child) => !titles.includes(child))
  const notes = childElements(slide, 'presentation:notes').flatMap((one) => childElements(one))
  return {
    name: 'text:section',
    attributes: new Map(),
    children: [...titles.map((title) => headingOf(title, level)), ...rest, ...notes],
  }
}

function headingOf(title: XmlElement, level: number): XmlElement {
  const lines = elementsBelow(title, 'text:p')
  const children = lines.flatMap((line, at): XmlNode[] =>
    at === 0
      ? line.children
      : [{ name: 'text:line-break', attributes: new Map(), children: [] }, ...line.children],
  )
  return { name: 'text:h', attributes: new Map([['text:outline-level', `${level}`]]), children }
}
