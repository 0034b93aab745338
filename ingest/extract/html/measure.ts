import type { XmlElement } from '../archive/xml.ts'
import { unreadElements } from './elements.ts'
import type { Tree } from './tree.ts'

/** How many characters elements hold, blanks aside. */
export type Measures = {
  /** In an element's own text, outside of links. */
  own: ReadonlyMap<XmlElement, number>
  /** In all text below an element. */
  all: ReadonlyMap<XmlElement, number>
  /** In the links below an element. */
  linked: ReadonlyMap<XmlElement, number>
  /** In the page's text outside of links. */
  running: number
}

/** Measures what is read of a page. */
export function measure(tree: Tree, left: ReadonlySet<XmlElement>): Measures {
  const own = new Map<XmlElement, number>()
  const all = new Map<XmlElement, number>()
  const linked = new Map<XmlElement, number>()
  const unread = new Set<XmlElement>()
  const inLink = new Set<XmlElement>()
  let running = 0
  for (const element of tree.elements) {
    const parent = tree.parents.get(element)
    const isLeft = left.has(element) || unreadElements.has(element.name)
    if (isLeft || (parent !== undefined && unread.has(parent))) {
      unread.add(element)
      continue
    }
    const isLink = element.name === 'a' || (parent !== undefined && inLink.has(parent))
    if (isLink) inLink.add(element)
    let length = 0
    for (const child of element.children) {
      if (typeof child === 'string') length += child.replace(/\s+/g, '').length
    }
    own.set(element, isLink ? 0 : length)
    all.set(element, length)
    linked.set(element, isLink ? length : 0)
    if (!isLink) running += length
  }
  for (const element of tree.elements.toReversed()) {
    const parent = tree.parents.get(element)
    if (parent === undefined || unread.has(element)) continue
    all.set(parent, (all.get(parent) ?? 0) + (all.get(element) ?? 0))
    linked.set(parent, (linked.get(parent) ?? 0) + (linked.get(element) ?? 0))
  }
  return { own, all, linked, running }
}
