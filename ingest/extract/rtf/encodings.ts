/** The encodings of Windows code pages (`\ansicpg`), as TextDecoder calls them. */
const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  65001: 'utf-8',
}

/** The encodings of the character sets of fonts (`\fcharset`). */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** The encoding of a code page; Windows-1252 where there is none. */
export function encodingOfCodePage(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  return codePages[codePage] ?? 'windows-1252'
}

/** Fonts of pictures, whose letters have nothing to do with the codes they stand under. */
const symbols = 'symbols'

/** The encoding of a font's character set; null where the set is the document's own. */
export function encodingOfCharset(charset: number): string | null {
  if (charset === 0) return 'windows-1252'
  if (charset === 2) return symbols
  return charsets[charset] ?? null
}

/**
 * The text of bytes by their font and their document. Programs set Japanese in fonts of Western
 * character sets and leave it to the reader to take another font: what is good text in the
 * document's East Asian encoding, and has two bytes beyond ASCII in a row, is that.
 */
export function decodeBytes(bytes: Uint8Array, font: string | null, document: string): string {
  if (font === symbols) return String.fromCharCode(...[...bytes].map((byte) => 0xf000 + byte))
  const wide = /^(?:shift_jis|gbk|big5|euc-kr)$/
  if (font === 'windows-1252' && wide.test(document) && hasWidePair(bytes)) {
    const text = decoderOf(document).decode(bytes)
    if (!text.includes('\ufffd')) return text
  }
  return decoderOf(font ?? document).decode(bytes)
}

const hasWidePair = (bytes: Uint8Array) =>
  bytes.some((byte, at) => byte > 0x7f && (bytes[at + 1] ?? 0) > 0x7f)

const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding: string): TextDecoder {
  const known = decoders.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  decoders.set(encoding, decoder)
  return decoder
}
