import { resolvePart } from '../archive/part-names.ts'
import { elementsBelow, type XmlElement, type XmlNode } from '../archive/xml.ts'

/** A chapter's tree and the name of its part. */
export type Chapter = { name: string; root: XmlElement }

/**
 * The chapters of a book as one page, in which links lead from one chapter into another: ids and the
 * links to them carry the name of their part.
 */
export function bindChapters(chapters: readonly Chapter[]): XmlElement {
  const children = chapters.map(({ name, root }): XmlElement => {
    const body = elementsBelow(root, 'body')[0] ?? root
    return { ...rename(body, name), name: 'section' }
  })
  return { name: '', attributes: new Map(), children }
}

function rename(element: XmlElement, part: string): XmlElement {
  const renamed: XmlElement = { ...element, children: [] }
  const waiting: { from: XmlElement; to: XmlElement }[] = [{ from: element, to: renamed }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { from, to } = step
    to.attributes = attributesIn(from.attributes, part)
    to.children = from.children.map((child): XmlNode => {
      if (typeof child === 'string') return child
      const copy = { ...child }
      waiting.push({ from: child, to: copy })
      return copy
    })
  }
  return renamed
}

function attributesIn(
  attributes: ReadonlyMap<string, string>,
  part: string,
): ReadonlyMap<string, string> {
  const [id, href] = [attributes.get('id'), attributes.get('href')]
  if (id === undefined && href === undefined) return attributes
  const renamed = new Map(attributes)
  if (id !== undefined) renamed.set('id', `${part}#${id}`)
  const hash = href?.indexOf('#') ?? -1
  if (href !== undefined && hash !== -1 && !/^[a-z]+:/i.test(href)) {
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const to = hash === 0 ? part : resolvePart(folder, href.slice(0, hash))
    renamed.set('href', `#${to}#${href.slice(hash + 1)}`)
  }
  return renamed
}
