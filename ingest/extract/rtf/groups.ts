import { TenkyoError } from '#lib/errors.ts'
import { nowhere, type State, type Target } from './state.ts'

/** Deeper than any program nests groups. */
const deepest = 2000

type Group = { outer: State; atEnd: (() => void) | null }

/** The open groups of an RTF file, and the state that holds in the innermost one. */
export class Groups {
  state: State
  #open: Group[] = []

  constructor(state: State) {
    this.state = state
  }

  get depth(): number {
    return this.#open.length
  }

  /** Where the group around the innermost one sends its text. */
  get outerTarget(): Target {
    return this.#open.at(-1)?.outer.target ?? nowhere
  }

  /**
   * Begins a group, which takes over the state and changes a copy of it.
   * @throws TenkyoError `file-too-complex` where groups are nested beyond 2000.
   */
  begin(): void {
    if (this.#open.length === deepest) {
      throw new TenkyoError('file-too-complex', 'The file is nested too deeply to be read.', {
        hint: 'Save it once more from a word processor, or as PDF.',
      })
    }
    this.#open.push({ outer: this.state, atEnd: null })
    this.state = { ...this.state }
  }

  /** Ends the innermost group; false where none is open. */
  end(): boolean {
    const group = this.#open.pop()
    if (group === undefined) return false
    group.atEnd?.()
    this.state = group.outer
    return true
  }

  /** Sends the rest of the group elsewhere; `atEnd` runs before the state of the outer one is back. */
  send(target: Target, atEnd: (() => void) | null = null): void {
    this.state.target = target
    const group = this.#open.at(-1)
    if (group !== undefined && atEnd !== null) group.atEnd = atEnd
  }
}
