import { childElements, textBelow, type XmlElement, type XmlNode } from '../archive/xml.ts'
import { inline } from './inline.ts'
import { element, type State } from './page-state.ts'
import { isHiddenBy, roleOf, type Styles } from './styles.ts'

/** An OpenDocument text, or a slide, as the page that it would be, with its notes at its end. */
export type OdfPage = {
  root: XmlElement
  marks: ReadonlyMap<XmlElement, string>
  notes: ReadonlyMap<XmlElement, string | null>
  backLinks: ReadonlySet<XmlElement>
  hidden: number
}

/**
 * Sets an OpenDocument text in the elements of a page: headings, paragraphs, lists and tables as they
 * are, ruby as its base, text boxes behind their paragraph, notes as elements of their own. Changes
 * are read as accepted; comments, indexes and hidden text are left out.
 */
export function toPage(body: XmlElement, styles: Styles): OdfPage {
  const state: State = {
    styles,
    marks: new Map(),
    endings: [],
    boxes: [],
    hidden: 0,
    shift: hasTitle(body, styles) ? 1 : 0,
  }
  const children = blocks(state, body)
  const notes = new Map<XmlElement, string>()
  // A note may hold others, which then follow.
  for (const { label, body: said } of state.endings) {
    notes.set(element('aside', blocks(state, said)), label)
  }
  const root = element('', [...children, ...notes.keys()])
  const { marks, hidden } = state
  return { root, marks, notes, backLinks: new Set(), hidden }
}

/** A title stands among the first paragraphs. */
const hasTitle = (body: XmlElement, styles: Styles) =>
  childElements(body)
    .slice(0, 40)
    .some((one) => one.name === 'text:p' && roleOf(styles, one) === 'title')

const blocks = (state: State, parent: XmlElement): XmlNode[] =>
  childElements(parent).flatMap((child) => block(state, child))

function block(state: State, child: XmlElement): XmlNode[] {
  switch (child.name) {
    case 'text:h':
      return paragraph(state, child, `h${Math.min(6, levelOf(child) + state.shift)}`)
    case 'text:p':
      return paragraph(state, child, elementNames[roleOf(state.styles, child)])
    case 'text:list':
      return [element('ul', blocks(state, child))]
    case 'text:list-item':
      return [element('li', blocks(state, child))]
    case 'table:table':
      return [element('table', rows(state, child, 'tr'))]
    case 'text:numbered-paragraph':
    case 'text:list-header':
    case 'text:section':
    case 'text:index-title':
    case 'draw:g':
      return blocks(state, child)
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:rect':
    case 'draw:ellipse':
      return boxIn(state, child)
    default:
      return []
  }
}

const elementNames = { title: 'h1', caption: 'figcaption', paragraph: 'p' } as const

const levelOf = ({ attributes }: XmlElement) =>
  Math.max(1, Number(attributes.get('text:outline-level')) || 1)

function rows(state: State, parent: XmlElement, as: 'tr' | 'thead'): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'table:table-header-rows') return [element('thead', rows(state, child, as))]
    if (child.name === 'table:table-rows' || child.name === 'table:table-row-group') {
      return rows(state, child, as)
    }
    if (child.name !== 'table:table-row') return []
    const cells = childElements(child, 'table:table-cell')
    return [
      element(
        'tr',
        cells.map((cell) => element('td', blocks(state, cell))),
      ),
    ]
  })
}

function paragraph(state: State, child: XmlElement, name: string): XmlNode[] {
  if (isHiddenBy(state.styles, child)) {
    state.hidden += textBelow(child).length
    return []
  }
  const outer = state.boxes
  state.boxes = []
  const said = inline(state, child)
  const boxes = state.boxes
  state.boxes = outer
  return [element(name, said), ...boxes.flatMap((box) => boxIn(state, box))]
}

/** What the text boxes and the tables of a frame say; frames within frames too. */
function boxIn(state: State, frame: XmlElement): XmlNode[] {
  if (/^draw:(?:custom-shape|rect|ellipse)$/.test(frame.name)) return blocks(state, frame)
  return childElements(frame).flatMap((child) => {
    if (child.name === 'draw:text-box') return blocks(state, child)
    if (child.name === 'table:table') return block(state, child)
    return /^draw:(?:g|frame|custom-shape|rect|ellipse)$/.test(child.name)
      ? boxIn(state, child)
      : []
  })
}
