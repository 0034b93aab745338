import { Parser } from 'htmlparser2'
import { TenkyoError } from '#lib/errors.ts'
import { bindPrefixes, noBindings, type Prefixes, usualName } from './xml-names.ts'

/**
 * An element of an XML part. Names carry the prefix that the format's own papers use (`w:p`, `a:t`,
 * `text:h`; none for spreadsheets, EPUB packages and XHTML), whatever the file calls it.
 */
export type XmlElement = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

/** Deeper than any program nests; what walks a tree need not fear for its stack above this. */
const deepest = 1000
const mostElements = 4_000_000

/**
 * The root element of an XML part, forgiving of what is not well-formed. Comments, processing
 * instructions and declarations are left out; only the five entities of XML are known.
 * @throws TenkyoError `file-damaged` where there is no element, `file-too-complex` beyond 1000 nested
 *   or 4 million elements.
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: { element: XmlElement; prefixes: Prefixes }[] = []
  let current = { element: top, prefixes: noBindings }
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, found) {
        count += 1
        if (open.length >= deepest || count > mostElements) throw tooComplex()
        const prefixes = bindPrefixes(current.prefixes, found)
        const element: XmlElement = {
          name: usualName(prefixes, name, true),
          attributes: new Map(
            Object.entries(found).map(([key, value]) => [usualName(prefixes, key, false), value]),
          ),
          children: [],
        }
        current.element.children.push(element)
        open.push(current)
        current = { element, prefixes }
      },
      onclosetag() {
        current = open.pop() ?? current
      },
      ontext(data) {
        const { children } = current.element
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + data
        else children.push(data)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  const root = top.children.find(isElement)
  if (root === undefined) {
    throw new TenkyoError('file-damaged', 'A part of the file holds no XML.', {
      hint: 'Save or download the file once more.',
    })
  }
  return root
}

function tooComplex(): TenkyoError {
  return new TenkyoError(
    'file-too-complex',
    'A part of the file is nested too deeply to be read.',
    {
      hint: 'Save it in a simpler form, for example as PDF.',
    },
  )
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements right under an element, or those of one name. */
export function childElements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = parent?.children.filter(isElement) ?? []
  return name === undefined ? elements : elements.filter((element) => element.name === name)
}

/** The first element of a name right under an element. */
export function childElement(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.filter(isElement).find((element) => element.name === name)
}

/** All nodes below an element, in the order of the text. */
export function* nodesBelow(root: XmlElement): Generator<XmlNode> {
  const waiting = root.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if (isElement(node)) for (const child of node.children.toReversed()) waiting.push(child)
  }
}

/** All elements of a name below an element, in the order of the text. */
export function elementsBelow(root: XmlElement, name: string): XmlElement[] {
  return [...nodesBelow(root)].filter(isElement).filter((element) => element.name === name)
}

/** All text below an element. */
export function textBelow(root: XmlElement): string {
  return [...nodesBelow(root)].filter((node) => !isElement(node)).join('')
}
