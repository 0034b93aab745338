import { encodingOfCharset, encodingOfCodePage } from './encodings.ts'

/** A style as the document defines it; `level` is its outline level, from 0. */
export type Style = { name: string; level: number | null }

/** What the head of an RTF file defines: its fonts' encodings, its styles, who made it and when. */
export class Definitions {
  title = ''
  author = ''
  readonly styles = new Map<number, Style>()
  /** The encoding of text in fonts that name none. */
  encoding = 'windows-1252'
  #defaultFont = 0
  #fonts = new Map<number, string | null>()
  #font = 0
  #style: Style = { name: '', level: null }
  #created = new Map<string, number>()

  encodingOf(font: number | null): string | null {
    return this.#fonts.get(font ?? this.#defaultFont) ?? null
  }

  /** A control word of the whole document; true where it is one. */
  readDocumentWord(name: string, value: number | null): boolean {
    if (name === 'deff') this.#defaultFont = value ?? 0
    else if (name === 'ansicpg') this.encoding = encodingOfCodePage(value ?? 1252)
    else if (name === 'mac') this.encoding = 'macintosh'
    else return false
    return true
  }

  /** A control word within the table of fonts. */
  readFontWord(name: string, value: number): void {
    if (name === 'f') this.#font = value
    else if (name === 'fcharset') this.#fonts.set(this.#font, encodingOfCharset(value))
    else if (name === 'cpg') this.#fonts.set(this.#font, encodingOfCodePage(value))
  }

  /** A control word within the style sheet, in which each style has a group of its own. */
  readStyleWord(name: string, value: number): void {
    if (name === 's') this.styles.set(value, this.#style)
    else if (name === 'outlinelevel') this.#style.level = value
  }

  beginStyle(): void {
    this.#style = { name: '', level: null }
  }

  /** The name of the style that is being defined. */
  readStyleText(text: string): void {
    this.#style.name += text.replace(/;.*$/su, '')
  }

  readCreationWord(name: string, value: number): void {
    this.#created.set(name, value)
  }

  /** The day the paper was begun, as an ISO date; null where the file does not say so. */
  get created(): string | null {
    const [year, month, day] = ['yr', 'mo', 'dy'].map((name) => this.#created.get(name) ?? 0)
    if (year === undefined || month === undefined || day === undefined) return null
    if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
    return [`${year}`, ...[month, day].map((part) => `${part}`.padStart(2, '0'))].join('-')
  }
}
