import type { XmlElement, XmlNode } from '../archive/xml.ts'
import { unreadElements } from './elements.ts'
import type { Tree } from './tree.ts'

const wholeElements = /^(?:br|col|hr|img|wbr|area|source|track)$/

/** Attributes that Readability weighs. */
const weighed = ['class', 'id', 'role', 'rel', 'href', 'itemprop', 'colspan', 'rowspan']

/**
 * The markup of a page without what is left out, each element with its place among the tree's elements
 * as `data-n`.
 */
export function numberedMarkup(tree: Tree, left: ReadonlySet<XmlElement>): string {
  const numbers = new Map(tree.elements.map((element, at) => [element, at]))
  const parts: string[] = ['<!doctype html><html><head><title></title></head><body>']
  const waiting: ({ node: XmlNode } | { end: string })[] = [{ node: tree.root }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if ('end' in step) {
      parts.push(step.end)
      continue
    }
    if (typeof step.node === 'string') {
      parts.push(escapeMarkup(step.node))
      continue
    }
    const { name, attributes, children } = step.node
    if (left.has(step.node) || (unreadElements.has(name) && !wholeElements.test(name))) continue
    const isPlain = /^[a-z][a-z0-9]*$/.test(name) && !/^(?:html|body)$/.test(name)
    if (isPlain) {
      const kept = weighed.flatMap((key) => {
        const value = attributes.get(key)
        return value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`]
      })
      parts.push(`<${name} data-n="${numbers.get(step.node)}"${kept.join('')}>`)
      if (wholeElements.test(name)) continue
      waiting.push({ end: `</${name}>` })
    }
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const node = children[at]
      if (node !== undefined) waiting.push({ node })
    }
  }
  return `${parts.join('')}</body></html>`
}

const escapeMarkup = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
