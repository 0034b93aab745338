import type { XmlElement } from '../archive/xml.ts'
import { blockElements } from './elements.ts'
import { outwards, type Tree } from './tree.ts'

/** The notes of a page: the elements that are marks, those that are notes, and the ways back. */
export type PageNotes = {
  /** The label of each mark. */
  marks: ReadonlyMap<XmlElement, string>
  /** The label of each note; null for one that no mark leads to. */
  notes: ReadonlyMap<XmlElement, string | null>
  /** Links in the notes that lead back to the text, and the notes' own numbers. */
  backLinks: ReadonlySet<XmlElement>
}

const longestNote = 4000

/**
 * Finds the note marks of a page and the notes that they lead to: links that say of themselves that
 * they are marks, that stand raised, or that say a number or a sign and lead to a part of the page.
 */
export function findNotes(tree: Tree): PageNotes {
  const marks = new Map<XmlElement, string>()
  const notes = new Map<XmlElement, string | null>()
  const backLinks = new Set<XmlElement>()
  const marksOf = new Map<XmlElement, XmlElement[]>()
  for (const link of tree.elements) {
    const target = targetOf(tree, link)
    if (target === null || !isMark(tree, link)) continue
    const note = noteAround(tree, target)
    const mark = raisedAround(tree, link)
    const around = new Set(outwards(tree, link))
    if (note === null || around.has(note)) continue
    // A link in a note leads back to the text, unless it leads to another note.
    if (!notes.has(note) && [...around].some((one) => notes.has(one))) continue
    const label = labelOf(tree, link)
    marks.set(mark, label)
    if (!notes.has(note)) notes.set(note, label)
    marksOf.set(note, [...(marksOf.get(note) ?? []), link])
  }
  for (const element of tree.elements) {
    if (isNote(element) && !notes.has(element)) notes.set(element, null)
  }
  for (const link of tree.elements) {
    const note = [...outwards(tree, link)].find((one) => notes.has(one))
    if (note !== undefined && isBackLink(tree, link, marksOf.get(note) ?? [])) {
      backLinks.add(raisedAround(tree, link))
    }
  }
  return { marks, notes, backLinks }
}

const typesOf = ({ attributes }: XmlElement) =>
  `${attributes.get('role') ?? ''} ${attributes.get('epub:type') ?? ''} ${attributes.get('class') ?? ''}`

/** The part of the page, or of the book, that a link leads to. */
function targetOf({ byId }: Tree, { name, attributes }: XmlElement): XmlElement | null {
  const href = name === 'a' ? (attributes.get('href') ?? '') : ''
  const hash = href.indexOf('#')
  if (hash === -1 || /^[a-z]+:/i.test(href)) return null
  return byId.get(unescapeId(href.slice(hash + 1))) ?? null
}

function unescapeId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const markText =
  /^[[（(［〔]?\s*(?:[*＊†‡§※]{1,3}|(?:注|註|脚注|note\s?|fn\.?\s?)?[*＊※]?\d{1,4}|注|註|[a-z]|[ivx]{1,5})\s*[\]）)］〕]?$/iu

function isMark(tree: Tree, link: XmlElement): boolean {
  if (/\b(?:doc-)?backlink\b|back-?ref|footnote-back/i.test(typesOf(link))) return false
  const text = tree.text(link)
  if (text === '' || text.length > 12) return false
  if (/\b(?:doc-)?noteref\b|footnote-?ref|(?:foot|end)note/i.test(typesOf(link))) return true
  return markText.test(text.normalize('NFKC')) && !/^[↩↑^]/u.test(text) && isInText(tree, link)
}

/** With text before it on its line: numbers in a list of links lead to chapters. */
function isInText(tree: Tree, link: XmlElement): boolean {
  if (raisedAround(tree, link) !== link || link.children.some(isSup)) return true
  const block = [...outwards(tree, link)].find(({ name }) => blockElements.has(name))
  if (block === undefined) return false
  const text = tree.text(block)
  return text.length > 12 && !text.startsWith(tree.text(link))
}

const isSup = (node: XmlElement | string) => typeof node !== 'string' && node.name === 'sup'

/** The raised text that a link makes up by itself. */
function raisedAround(tree: Tree, link: XmlElement): XmlElement {
  const text = tree.text(link)
  let widest = link
  for (const around of outwards(tree, link)) {
    if (blockElements.has(around.name) || around.name === '') break
    const rest = tree.text(around)
    if (rest !== text && rest.replace(/[[\]（）()［］〔〕\s]/gu, '') !== text) break
    if (around.name === 'sup') widest = around
  }
  return widest
}

/** The label of a mark, without brackets. */
function labelOf(tree: Tree, link: XmlElement): string {
  const text = tree.text(link)
  return text.replace(/^[[（(［〔]\s*|\s*[\]）)］〕]$/gu, '') || text
}

/** The note that a target belongs to: the line it stands in, if that is no part of the text. */
function noteAround(tree: Tree, target: XmlElement): XmlElement | null {
  for (const around of outwards(tree, target)) {
    if (!blockElements.has(around.name)) continue
    if (/^(?:h[1-6]|body|html|main|article)$/.test(around.name)) return null
    const note = around.name === 'td' ? tree.parents.get(around) : around
    if (note === undefined || tree.text(note).length > longestNote) return null
    return tree.text(note) === '' ? null : note
  }
  return null
}

/** Says of itself that it is a note. */
function isNote(element: XmlElement): boolean {
  const { attributes } = element
  if (/^doc-(?:footnote|endnote)$/.test(attributes.get('role') ?? '')) return true
  return /(?:^|\s)(?:footnote|endnote|rearnote)(?:\s|$)/.test(attributes.get('epub:type') ?? '')
}

function isBackLink(tree: Tree, link: XmlElement, marks: readonly XmlElement[]): boolean {
  if (link.name !== 'a') return false
  const text = tree.text(link)
  if (/\b(?:doc-)?backlink\b|back-?ref|footnote-back/i.test(typesOf(link))) return true
  if (/^(?:[↩↑⏎^\s]|\u2934|\ufe0e|\ufe0f)+$/u.test(text)) return true
  const target = targetOf(tree, link)
  if (target === null || text.length > 12) return false
  return marks.some(
    (mark) =>
      [...outwards(tree, mark)].slice(0, 4).includes(target) || target.children.includes(mark),
  )
}
