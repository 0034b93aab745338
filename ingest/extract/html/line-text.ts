import type { RawText } from '../raw-text.ts'

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u

/**
 * Writes running text as a browser shows it: blanks in a row are one blank, those at the ends of a
 * line are none, and a line break of the source between characters of a script without blanks is
 * nothing. Other blanks (no-break, full-width) are characters.
 */
export class LineText {
  readonly out: RawText
  #gap: '' | ' ' | '\n' = ''

  constructor(out: RawText) {
    this.out = out
  }

  write(text: string): void {
    for (const [token] of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
      if (/^[ \t\n\f\r]/.test(token)) {
        if (this.#gap !== ' ') this.#gap = /[\n\r]/.test(token) ? '\n' : ' '
        continue
      }
      if (this.out.tail !== '' && this.#gap !== '' && this.#isBlank(token)) this.out.text(' ')
      this.#gap = ''
      this.out.text(token)
    }
  }

  /** Forgets the blanks at the end of a line. */
  endLine(): void {
    this.#gap = ''
  }

  #isBlank(next: string): boolean {
    return this.#gap === ' ' || !(wide.test(this.out.tail.slice(-1)) || wide.test(next.slice(0, 1)))
  }
}
