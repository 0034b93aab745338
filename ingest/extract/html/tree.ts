import { textBelow, type XmlElement, type XmlNode } from '../archive/xml.ts'

/** A page's tree with the way upwards. */
export type Tree = {
  root: XmlElement
  /** All elements in the order of the text. */
  elements: readonly XmlElement[]
  parents: ReadonlyMap<XmlElement, XmlElement>
  /** Elements by their ids, and anchors by their names. */
  byId: ReadonlyMap<string, XmlElement>
  /** How deep its elements lie. */
  depth: number
  /** All text below an element, without blanks at its ends; asked for twice it is gathered once. */
  text: (element: XmlElement) => string
}

/** Reads a tree once, without recursion. */
export function treeOf(root: XmlElement): Tree {
  const elements: XmlElement[] = []
  const parents = new Map<XmlElement, XmlElement>()
  const byId = new Map<string, XmlElement>()
  let deepest = 0
  const waiting: { node: XmlNode; depth: number }[] = [{ node: root, depth: 0 }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, depth } = step
    if (typeof node === 'string') continue
    elements.push(node)
    deepest = Math.max(deepest, depth)
    const id = node.attributes.get('id') ?? node.attributes.get('name')
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at]
      if (child === undefined || typeof child === 'string') continue
      parents.set(child, node)
      waiting.push({ node: child, depth: depth + 1 })
    }
  }
  const texts = new Map<XmlElement, string>()
  const text = (element: XmlElement) => {
    const known = texts.get(element) ?? textBelow(element).trim()
    texts.set(element, known)
    return known
  }
  return { root, elements, parents, byId, depth: deepest, text }
}

/** An element and those around it, from the inside out. */
export function* outwards({ parents }: Tree, from: XmlElement): Generator<XmlElement> {
  for (let one: XmlElement | undefined = from; one !== undefined; one = parents.get(one)) yield one
}
