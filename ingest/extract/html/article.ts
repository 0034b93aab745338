import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { XmlElement } from '../archive/xml.ts'
import { isAside } from './asides.ts'
import { numberedMarkup } from './markup.ts'
import { type Measures, measure } from './measure.ts'
import { outwards, type Tree } from './tree.ts'

/** Readability takes the square of some sizes; what is bigger or deeper is no article. */
const mostElements = 20_000
const deepest = 100
const shortestArticle = 300
/** What holds a title and this much at most is the title with its byline. */
const longestHead = 600
/** The share of a page's running text that an article must hold for the rest to be left out. */
const leastShare = 0.75

/**
 * The parts of a page that stand around its article and not in it (links to other pages, calls to
 * share), by Mozilla's Readability. None where it finds no article, or where much of what the page
 * says would be lost: laws, lists and tables are no articles.
 * @param left elements that are not read
 * @param isKept elements that are read wherever they stand, such as notes
 */
export function partsAround(
  tree: Tree,
  left: ReadonlySet<XmlElement>,
  isKept: (element: XmlElement) => boolean,
): ReadonlySet<XmlElement> {
  const parts = new Set<XmlElement>()
  if (tree.elements.length > mostElements || tree.depth > deepest) return parts
  const measures = measure(tree, left)
  if (measures.running < shortestArticle) return parts
  const article = articleElements(tree, left)
  const length = sum(measures, article)
  if (length < shortestArticle || length < leastShare * measures.running) return parts
  const alive = new Set(
    [...article, ...tree.elements.filter(isKept)].flatMap((one) => [...outwards(tree, one)]),
  )
  const titles = tree.elements.filter(({ name }) => name === 'h1')
  const heads = new Set(titles.flatMap((title) => [...outwards(tree, title)]))
  const isHead = (element: XmlElement) =>
    heads.has(element) && (measures.all.get(element) ?? 0) <= longestHead
  const container = containerOf(tree, measures, article, length)
  for (const element of tree.elements) {
    const parent = tree.parents.get(element)
    if (parent === undefined || alive.has(element) || !alive.has(parent)) continue
    const isInside = parent === container || [...outwards(tree, parent)].includes(container)
    if (isInside ? isAside(element, measures) : !isHead(element)) parts.add(element)
  }
  return parts
}

/** The elements with text of their own that Readability keeps. */
function articleElements(tree: Tree, left: ReadonlySet<XmlElement>): Set<XmlElement> {
  const kept = new Set<XmlElement>()
  const markup = numberedMarkup(tree, left)
  // The parser makes a node of text of each entity.
  if ((markup.match(/&/g)?.length ?? 0) > mostElements) return kept
  const { document } = parseHTML(markup)
  const parsed = new Readability<Node>(document, {
    charThreshold: shortestArticle,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()
  const content = parsed?.content
  if (!isElement(content)) return kept
  for (const found of content.querySelectorAll('[data-n]')) {
    let element = tree.elements[Number(found.getAttribute('data-n'))]
    // Of two elements of which one is all that the other holds, Readability keeps one.
    while (element !== undefined && !kept.has(element)) {
      kept.add(element)
      const only: XmlElement['children'] = element.children.filter(
        (child) => typeof child !== 'string' || child.trim() !== '',
      )
      element = only.length === 1 && typeof only[0] !== 'string' ? only[0] : undefined
    }
  }
  return kept
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'querySelectorAll' in node

function sum({ own }: Measures, elements: Iterable<XmlElement>): number {
  let length = 0
  for (const element of elements) length += own.get(element) ?? 0
  return length
}

/** The innermost element that holds nearly all of the article. */
function containerOf(
  tree: Tree,
  measures: Measures,
  article: ReadonlySet<XmlElement>,
  length: number,
): XmlElement {
  const held = new Map<XmlElement, number>()
  for (const element of article) {
    const own = measures.own.get(element) ?? 0
    for (const around of outwards(tree, element)) held.set(around, (held.get(around) ?? 0) + own)
  }
  return tree.elements.findLast((element) => (held.get(element) ?? 0) >= 0.95 * length) ?? tree.root
}
