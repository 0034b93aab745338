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

const plainText = { font: null, raised: false, hidden: false, deleted: false }

/** Reads a control word that changes the state of the group; true where it is one. */
export function readForm(state: State, name: string, value: number | null): boolean {
  const isOn = value !== 0
  if (name === 'pard') state.form = plainForm
  else if (name === 's') state.form = { ...state.form, style: value ?? 0 }
  else if (name === 'outlinelevel') state.form = { ...state.form, level: value }
  else if (name === 'intbl') state.form = { ...state.form, inTable: true }
  else if (name === 'ilvl') state.form = { ...state.form, depth: value ?? 0 }
  else if (name === 'plain') Object.assign(state, plainText)
  else if (name === 'super' || name === 'up') state.raised = isOn
  else if (name === 'nosupersub' || name === 'dn' || name === 'sub') state.raised = false
  else if (name === 'f') state.font = value
  else if (name === 'v') state.hidden = isOn
  else if (name === 'deleted') state.deleted = isOn
  else if (name === 'uc') state.standIns = Math.min(Math.max(value ?? 1, 0), 16)
  else return false
  return true
}
