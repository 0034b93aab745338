import type { XmlElement, XmlNode } from '../archive/xml.ts'
import type { Styles } from './styles.ts'

/** What is known while an OpenDocument text is set as a page. */
export type State = {
  styles: Styles
  marks: Map<XmlElement, string>
  /** The notes met so far, which stand at the end. */
  endings: { label: string; body: XmlElement }[]
  /** Frames met in a paragraph, which follow it. */
  boxes: XmlElement[]
  hidden: number
  shift: number
}

/** An element of a page. */
export const element = (name: string, children: XmlNode[]): XmlElement => ({
  name,
  attributes: new Map(),
  children,
})
