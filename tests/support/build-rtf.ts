import { encodeAs } from './encode.ts'

const head =
  '{\\rtf1\\ansi\\ansicpg932\\deff0\\uc1{\\fonttbl{\\f0\\fcharset128 Mincho;}{\\f1\\fcharset0 Times;}{\\f2\\fcharset2 Symbol;}}' +
  '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 Title;}}'

/** A Rich Text file of a body, after the head that a Japanese program writes. */
export function rtfOf(body: string): Uint8Array {
  return new TextEncoder().encode(`${head}${body}}`)
}

/** Text as old Japanese programs wrote it: bytes of Shift_JIS in hexadecimal. */
export function hexOf(text: string): string {
  return [...encodeAs(text, 'shift_jis')]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      if (byte > 0x7f) return `\\'${byte.toString(16)}`
      return /[\\{}]/.test(sign) ? `\\${sign}` : sign
    })
    .join('')
}

/** Text as programs write it today: UTF-16 codes as signed numbers, a question mark after each. */
export function codesOf(text: string): string {
  return [...Array(text.length).keys()]
    .map((at) => {
      const code = text.charCodeAt(at)
      return code < 0x80 ? text.charAt(at) : `\\u${code < 0x8000 ? code : code - 0x10000}?`
    })
    .join('')
}
