import type { XmlElement } from '../archive/xml.ts'
import type { Fields } from './fields.ts'
import type { Styles } from './styles.ts'

/** What is known while a Word part is rewritten. */
export type State = {
  styles: Styles
  fields: Fields
  /** The contents of text boxes met in a paragraph, which follow it. */
  boxes: XmlElement[]
  /** How many tables and text boxes are open, which may be painted in any colour. */
  painted: number
  hidden: number
  hasTitle: boolean
  /** How far headings stand below a title. */
  shift: number
  /** The paragraph that is the title, where no style says which. */
  title: XmlElement | null
}
