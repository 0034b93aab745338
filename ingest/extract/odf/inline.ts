import { childElement, textBelow, type XmlElement, type XmlNode } from '../archive/xml.ts'
import { element, type State } from './page-state.ts'
import { isHiddenBy } from './styles.ts'

/** What a paragraph says, as nodes of a page; its notes and frames are put aside. */
export function inline(state: State, parent: XmlElement): XmlNode[] {
  return parent.children.flatMap((child): XmlNode[] =>
    // The format collapses blanks; more of them in a row are elements of their own.
    typeof child === 'string' ? [child.replace(/[ \t\r\n]+/g, ' ')] : part(state, child),
  )
}

function part(state: State, child: XmlElement): XmlNode[] {
  switch (child.name) {
    case 'text:s':
      return [' '.repeat(Math.min(1000, Math.max(1, Number(child.attributes.get('text:c') ?? 1))))]
    case 'text:tab':
      return ['\t']
    case 'text:line-break':
      return [element('br', [])]
    case 'text:ruby': {
      const base = childElement(child, 'text:ruby-base')
      return base === undefined ? [] : inline(state, base)
    }
    case 'text:note':
      return [note(state, child)]
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      state.hidden += (child.attributes.get('text:string-value') ?? textBelow(child)).length
      return []
    case 'office:annotation':
    case 'office:annotation-end':
    case 'text:note-ref':
    case 'text:bibliography-mark-entry':
    case 'office:binary-data':
    case 'svg:title':
    case 'svg:desc':
      return child.name === 'text:note-ref' ? inline(state, child) : []
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g':
      state.boxes.push(child)
      return []
    default:
      return span(state, child)
  }
}

function span(state: State, child: XmlElement): XmlNode[] {
  if (child.name === 'text:span' && isHiddenBy(state.styles, child)) {
    state.hidden += textBelow(child).length
    return []
  }
  return inline(state, child)
}

function note(state: State, child: XmlElement): XmlElement {
  const citation = childElement(child, 'text:note-citation')
  const label = citation === undefined ? '' : textBelow(citation).trim()
  const mark = element('sup', [label])
  const body = childElement(child, 'text:note-body')
  state.marks.set(mark, label)
  if (body !== undefined) state.endings.push({ label, body })
  return mark
}
