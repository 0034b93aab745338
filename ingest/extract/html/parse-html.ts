import { Parser } from 'htmlparser2'
import type { XmlElement } from '../archive/xml.ts'
import { shallow } from './shallow.ts'

/** Deeper trees are made shallow first: the parser takes the square of the depth. */
const deepest = 2000

class TooDeep extends Error {}

/**
 * The tree of a web page or of a part of an e-book, as forgiving as a browser: tags that the language
 * lets out are closed, entities resolved, comments left out. Names are in lower case.
 * @param xhtml the page is XML: `<a/>` is a whole element
 */
export function parseHtml(text: string, { xhtml = false } = {}): XmlElement {
  try {
    return parse(text, xhtml)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return parse(shallow(text), xhtml)
  }
}

function parse(text: string, xhtml: boolean): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = []
  let current = top
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) throw new TooDeep()
        const element = { name, attributes: new Map(Object.entries(attributes)), children: [] }
        current.children.push(element)
        open.push(current)
        current = element
      },
      onclosetag() {
        current = open.pop() ?? top
      },
      ontext(data) {
        const { children } = current
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + data
        else children.push(data)
      },
    },
    { recognizeSelfClosing: xhtml, recognizeCDATA: xhtml, decodeEntities: true },
  )
  parser.end(text)
  return top
}
