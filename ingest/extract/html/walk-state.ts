import type { XmlElement, XmlNode } from '../archive/xml.ts'
import type { RawText } from '../raw-text.ts'
import type { LineText } from './line-text.ts'
import type { PageNotes } from './notes.ts'

/** What is known of a page before it is read. */
export type Plan = {
  /** What is not read. */
  left: ReadonlySet<XmlElement>
  notes: PageNotes
  /** Every blank is a character of the text, as in what converters of other formats write. */
  verbatim?: boolean
}

/** What begins once and then goes on: an item or a note whose first block has been seen or not. */
export type Opening = { depth: number; label: string | null; begun: boolean }

/** What a text is by the elements around it. */
export type Scope = {
  kind: 'paragraph' | 'caption'
  lists: number
  item: Opening | null
  note: Opening | null
  /** Within a heading or a cell: nothing in it is a block of its own. */
  fixed: boolean
  pre: boolean
}

export type Step = { node: XmlNode; scope: Scope } | (() => void)

/** A page that is being read, and what of it is still to be passed, last first. */
export type Walk = { plan: Plan; out: RawText; line: LineText; steps: Step[] }

/** A block that is still to begin. */
export const opening = (depth: number): Opening => ({ depth, label: null, begun: false })

/** Goes on with what an element holds. */
export function pushChildren({ steps }: Walk, element: XmlElement, scope: Scope): void {
  for (let at = element.children.length - 1; at >= 0; at -= 1) {
    const node = element.children[at]
    if (node !== undefined) steps.push({ node, scope })
  }
}

/** Begins the block that a text stands in. */
export function begin({ out }: Walk, { kind, item, note }: Scope): void {
  const first = note ?? item
  const begun = first?.begun ?? true
  if (first !== null) first.begun = true
  if (note !== null) out.begin({ kind: 'footnote', label: begun ? null : note.label })
  else if (item !== null) {
    out.begin(begun ? { kind, depth: item.depth + 1 } : { kind: 'list-item', depth: item.depth })
  } else out.begin({ kind })
}
