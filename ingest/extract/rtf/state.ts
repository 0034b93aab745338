import type { Flow, Form } from './flow.ts'

/** Where the text of a group goes. */
export type Target =
  | { kind: 'flow'; flow: Flow }
  | { kind: 'fonts' }
  | { kind: 'styles'; depth: number }
  | { kind: 'title' }
  | { kind: 'author' }
  | { kind: 'created' }
  | { kind: 'info' }
  | { kind: 'kept'; text: string }
  | { kind: 'nowhere' }

/** What a group takes over from the group around it; at its end this is as before. */
export type State = {
  target: Target
  /** Where the better of two versions of a text goes, while the other is passed over (`\upr`). */
  aside: Target | null
  form: Form
  /** Null for the document's own. */
  font: number | null
  /** How many characters stand in for one that is written as `\u`. */
  standIns: number
  raised: boolean
  hidden: boolean
  deleted: boolean
}

export const nowhere: Target = { kind: 'nowhere' }
export const plainForm: Form = { style: 0, level: null, depth: 0, inTable: false }
