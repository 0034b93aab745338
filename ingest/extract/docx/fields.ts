/** A field of Word whose result is being read, or still its code. */
type Field = { code: string; inResult: boolean }

/** Word's older way of setting ruby: the reading raised over the base, all within a field's code. */
const phonetic = /\\o\s*\\a[cdlr]?\s*\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;、，]\s*(.*)\)\s*$/isu

/** The fields that are open at a place of a Word text, which may reach over paragraphs. */
export class Fields {
  #open: Field[] = []

  /** Passes the beginning, the border or the end of a field; gives the base of ruby that one sets. */
  pass(type: string): string {
    if (type === 'begin') this.#open.push({ code: '', inResult: false })
    const last = this.#open.at(-1)
    if (type === 'separate' && last !== undefined) last.inResult = true
    if (type !== 'end') return ''
    this.#open.pop()
    return last?.inResult === false ? (phonetic.exec(last.code)?.[1] ?? '') : ''
  }

  /** Adds to the code of the innermost field. */
  addCode(text: string): void {
    const last = this.#open.at(-1)
    if (last !== undefined && !last.inResult) last.code += text
  }

  /** True where text is the code of a field, or the result of a table of contents. */
  get isLeft(): boolean {
    return this.#open.some(({ code, inResult }) => !inResult || /^\s*TOC\b/i.test(code))
  }
}
