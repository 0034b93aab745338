import {
  childElement,
  childElements,
  elementsBelow,
  textBelow,
  type XmlElement,
} from '../archive/xml.ts'
import { isCaptionText } from '../captions.ts'
import type { RawText, Role } from '../raw-text.ts'
import { rowRoles } from '../row-roles.ts'
import { isFinished } from '../signs.ts'
import { bulletDepth, isField, paragraphsOf, textOf, writeParagraph } from './paragraphs.ts'
import { isTitle, type Shape } from './shapes.ts'

/** Placeholders that every slide repeats. */
const furniture = new Set(['dt', 'ftr', 'hdr', 'sldNum'])
/** Placeholders whose paragraphs have bullets unless they say otherwise. */
const bulleted = new Set(['body', 'obj'])

/** What a frame shows that stands in another part: a diagram's lines, a chart's title. */
export type Framed = { lines: XmlElement[]; titles: XmlElement[] }

/** A slide as it is to be written down. */
export type Slide = {
  shapes: readonly Shape[]
  /** The level of its title among headings. */
  level: number
  height: number
  framed: ReadonlyMap<XmlElement, Framed>
}

/** Writes a slide down, shape by shape, each paragraph a block. */
export function writeSlide(text: RawText, slide: Slide): void {
  const title = slide.shapes.some(isTitle) ? null : titleByPlace(slide)
  for (const shape of slide.shapes) {
    const { element } = shape
    const role = isTitle(shape) || shape === title ? heading(slide.level) : null
    for (const paragraph of paragraphsOf(childElement(element, 'p:txBody'))) {
      writeBlock(text, paragraph, role ?? roleOf(shape, paragraph))
    }
    for (const table of elementsBelow(element, 'a:tbl')) writeTable(text, table)
    const { lines = [], titles = [] } = slide.framed.get(element) ?? {}
    for (const line of lines) writeBlock(text, line, { kind: 'list-item', depth: 1 })
    for (const title of titles) writeBlock(text, title, { kind: 'caption' })
  }
}

const heading = (level: number): Role => ({ kind: 'heading', level })

/** The characters of a slide or a shape that is not shown. */
export function hiddenLength(elements: readonly XmlElement[]): number {
  return elements
    .flatMap((element) => elementsBelow(element, 'a:t'))
    .reduce((sum, one) => sum + textBelow(one).length, 0)
}

function roleOf({ placeholder }: Shape, paragraph: XmlElement): Role {
  if (isField(paragraph) || furniture.has(placeholder?.type ?? '')) return { kind: 'furniture' }
  if (isCaptionText(textOf(paragraph).trim())) return { kind: 'caption' }
  const depth = bulletDepth(paragraph, bulleted.has(placeholder?.type ?? ''))
  return depth === null ? { kind: 'paragraph' } : { kind: 'list-item', depth: depth + 1 }
}

const longestTitle = 60

/** On a slide without a title of its own, one short line at the top over everything else. */
function titleByPlace({ shapes, height }: Slide): Shape | null {
  const [first, ...rest] = shapes.filter(
    ({ placeholder }) => !furniture.has(placeholder?.type ?? ''),
  )
  if (first?.box == null || rest.length === 0) return null
  const { y, height: own } = first.box
  const paragraphs = paragraphsOf(childElement(first.element, 'p:txBody'))
  const line = paragraphs.map(textOf).join('').trim()
  const isLine = paragraphs.length === 1 && line.length <= longestTitle && !isFinished(line)
  const isAbove = rest.every(({ box }) => box === null || box.y >= y + own / 2)
  return isLine && isAbove && y + own / 2 < height / 4 ? first : null
}

function writeBlock(text: RawText, paragraph: XmlElement, role: Role): void {
  text.begin(role)
  writeParagraph(text, paragraph)
  text.end()
}

/** Cells stand apart by tabs, paragraphs in a cell by blanks. */
function writeTable(text: RawText, table: XmlElement): void {
  const rows = childElements(table, 'a:tr').map((row) =>
    childElements(row, 'a:tc').map((cell) => paragraphsOf(childElement(cell, 'a:txBody'))),
  )
  const roles = rowRoles(rows.map((cells) => cells.filter((cell) => cell.length > 0).length))
  for (const [at, cells] of rows.entries()) {
    const role = roles[at]
    const isRow = role === 'header' || role === 'row'
    text.begin(isRow ? { kind: 'table-row', depth: role === 'row' ? 1 : 0 } : { kind: 'paragraph' })
    for (const [column, paragraphs] of cells.entries()) {
      if (column > 0) text.text('\t')
      for (const [nth, paragraph] of paragraphs.entries()) {
        if (nth > 0) text.text(' ')
        writeParagraph(text, paragraph)
      }
    }
    text.end()
  }
}

const notOfNotes = new Set([...furniture, 'sldImg'])

/** Writes the speaker's notes down as notes without a mark. */
export function writeNotes(text: RawText, shapes: readonly Shape[]): void {
  for (const { element, placeholder, hidden } of shapes) {
    if (hidden || notOfNotes.has(placeholder?.type ?? '')) continue
    for (const paragraph of paragraphsOf(childElement(element, 'p:txBody'))) {
      if (!isField(paragraph)) writeBlock(text, paragraph, { kind: 'footnote' })
    }
  }
}
