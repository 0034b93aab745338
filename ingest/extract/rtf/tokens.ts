/**
 * What an RTF file is made of (Rich Text Format Specification 1.9.1, “RTF Syntax”). `bytes`: plain
 * characters as they stand; `byte`: one written as `\'hh` or escaped; `word`: a control word and its parameter;
 * `symbol`: a control symbol.
 */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'byte'; byte: number }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; symbol: string }

const open: Token = { kind: 'open' }
const close: Token = { kind: 'close' }

const backslash = 0x5c
const hyphen = 0x2d
const blank = 0x20
const [brace, unbrace] = [0x7b, 0x7d]
const longestWord = 40
const longestNumber = 11

/** The tokens of an RTF file in order; the binary data behind `\bin` is passed over. */
export function* readTokens(file: Uint8Array): Generator<Token> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === brace || byte === unbrace) {
      yield byte === brace ? open : close
      at += 1
    } else if (byte === backslash) {
      const { token, end } = readControl(bytes, at + 1)
      yield token
      at = end
    } else {
      const end = plainEnd(bytes, at)
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) }
      at = end
    }
  }
}

function plainEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === backslash || byte === brace || byte === unbrace) break
  }
  return at
}

function readControl(bytes: Buffer, from: number): { token: Token; end: number } {
  const letters = endOf(bytes, from, longestWord, isLetter)
  if (letters === from) return readSymbol(bytes, from)
  const sign = bytes[letters] === hyphen && isDigit(bytes[letters + 1] ?? 0) ? 1 : 0
  const digits = endOf(bytes, letters + sign, longestNumber, isDigit)
  const name = latin1(bytes, from, letters)
  const value = digits === letters ? null : Number(latin1(bytes, letters, digits))
  const end = bytes[digits] === blank ? digits + 1 : digits
  const skipped = name === 'bin' ? Math.max(0, value ?? 0) : 0
  return { token: { kind: 'word', name, value }, end: end + skipped }
}

function readSymbol(bytes: Buffer, from: number): { token: Token; end: number } {
  const symbol = latin1(bytes, from, from + 1)
  // An escaped sign may be the second byte of a character.
  if (/[\\{}]/.test(symbol)) {
    return { token: { kind: 'byte', byte: symbol.charCodeAt(0) }, end: from + 1 }
  }
  const hex = symbol === "'" ? endOf(bytes, from + 1, 2, isHex) : from + 1
  if (hex === from + 1) return { token: { kind: 'symbol', symbol }, end: from + 1 }
  const byte = Number.parseInt(latin1(bytes, from + 1, hex), 16)
  return { token: { kind: 'byte', byte }, end: hex }
}

/** The end of the bytes of one kind, at most `most` of them. */
function endOf(
  bytes: Uint8Array,
  from: number,
  most: number,
  is: (byte: number) => boolean,
): number {
  let at = from
  while (at < bytes.length && at - from < most && is(bytes[at] ?? 0)) at += 1
  return at
}

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
const isHex = (byte: number) =>
  isDigit(byte) || (byte >= 0x61 && byte <= 0x66) || (byte >= 0x41 && byte <= 0x46)

const latin1 = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)
