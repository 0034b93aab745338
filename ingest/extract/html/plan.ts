import type { XmlElement } from '../archive/xml.ts'
import { partsAround } from './article.ts'
import { isCalledElsewhere } from './asides.ts'
import { pageElements, pageRoles } from './elements.ts'
import { findHidden } from './hidden.ts'
import { measure } from './measure.ts'
import { findNotes } from './notes.ts'
import { outwards, type Tree } from './tree.ts'
import type { Plan } from './walk-state.ts'

/** The share of a page's text that must be left when the parts that lead elsewhere are taken off. */
const leastShare = 0.1

/** How a tree is read as a page of the web: what is left out of it, and how much of that was hidden. */
export function planPage(tree: Tree): Plan & { hidden: number } {
  const notes = findNotes(tree)
  const { elements, characters } = findHidden(tree.root)
  const keeping = new Set([...notes.notes.keys()].flatMap((note) => [...outwards(tree, note)]))
  const measures = measure(tree, elements)
  const isRead = (element: XmlElement) => !keeping.has(element)
  const marked = tree.elements.filter((one) => isRead(one) && leadsElsewhere(tree, one))
  const named = tree.elements.filter(
    (one) =>
      isRead(one) && isOfPage(tree, one) && isCalledElsewhere(one, measures) && !holdsTitle(one),
  )
  const left = new Set(elements)
  for (const parts of [marked, named]) {
    const kept = measure(tree, new Set([...left, ...parts])).all.get(tree.root) ?? 0
    // A page that is nothing but a list of links is read as one.
    const isMost = kept < leastShare * (measures.all.get(tree.root) ?? 0)
    if (!isMost) for (const part of parts) left.add(part)
  }
  for (const part of partsAround(tree, left, (element) => notes.notes.has(element))) left.add(part)
  return { left, notes, hidden: characters }
}

/** True for the parts of a page that lead to others, or a heading's link to itself. */
function leadsElsewhere(tree: Tree, element: XmlElement): boolean {
  const { name, attributes } = element
  if (name === 'a')
    return /^[#¶§]$|^\u{1f517}$/u.test(tree.text(element)) && isInHeading(tree, element)
  if (pageElements.has(name)) return true
  const isBanner = name === 'header' || attributes.get('role') === 'banner'
  if (isBanner || name === 'footer')
    return isOfPage(tree, element) && !(isBanner && holdsTitle(element))
  return pageRoles.has(attributes.get('role') ?? '')
}

const isInHeading = (tree: Tree, element: XmlElement) =>
  [...outwards(tree, element)].some(({ name }) => /^h[1-6]$/.test(name))

/** Not the head or foot of an article or a section. */
function isOfPage(tree: Tree, element: XmlElement): boolean {
  const [, ...around] = outwards(tree, element)
  return !around.some(({ name }) => /^(?:article|main|section|blockquote)$/.test(name))
}

function holdsTitle(header: XmlElement): boolean {
  const waiting = [header]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.name === 'h1') return true
    for (const child of element.children) if (typeof child !== 'string') waiting.push(child)
  }
  return false
}
