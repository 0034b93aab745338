import { isUtf8 } from 'node:buffer'
import { TenkyoError } from '#lib/errors.ts'
import { signatureOf } from './signatures.ts'

/** What a decoded file says, and how it was written down. `text` is always well-formed UTF-16. */
export type Decoded = { text: string; encoding: string }

/**
 * The text of a plain-text file, whatever its encoding: a byte order mark decides, then the escape
 * sequences of ISO-2022-JP, then strict UTF-8, then UTF-16 without a mark, then whichever of
 * Shift_JIS and EUC-JP gives the more ordinary Japanese, then Windows-1252 for nearly plain Latin.
 * @throws TenkyoError `file-empty` or `file-not-text`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new TenkyoError('file-empty', 'The file is empty.')
  const decoded = decodeAny(bytes)
  if (decoded === null) throw notText(bytes)
  if (decoded.text.trim() === '') {
    throw new TenkyoError('file-empty', 'The file holds nothing but blanks.')
  }
  return decoded
}

function decodeAny(bytes: Uint8Array): Decoded | null {
  const marked = encodingByMark(bytes)
  if (marked !== null) return attempt(bytes, marked)
  if (signatureOf(bytes) !== null) return null
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes)
    if (wide !== null) return attempt(bytes, wide)
    const utf8 = attempt(bytes, 'utf-8')
    return utf8 !== null && controlShare(utf8.text) < 0.02 ? utf8 : null
  }
  if (hasIso2022Escapes(bytes)) return attempt(bytes, 'iso-2022-jp')
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== null) return controlShare(utf8.text) < 0.02 ? utf8 : null
  const japanese = ['shift_jis', 'euc-jp']
    .flatMap((encoding) => attempt(bytes, encoding) ?? [])
    .sort((a, b) => oddness(a.text) - oddness(b.text))
  const best = japanese[0]
  if (best !== undefined && oddness(best.text) < 0.3) return best
  const western = attempt(bytes, 'windows-1252')
  return western !== null && isWestern(western.text) ? western : null
}

/** Nearly all ASCII, with an accented letter or a typographic mark here and there. */
function isWestern(text: string): boolean {
  const ascii = text.match(/[\t\n\r\u0020-\u007e]/g)?.length ?? 0
  const marks = text.match(/[\p{L}‘’“”–—…•£€§°«»·\u00a0]/gu)?.length ?? 0
  return (
    ascii > text.length * 0.8 && marks > (text.length - ascii) * 0.9 && controlShare(text) < 0.02
  )
}

function attempt(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return encoding.startsWith('utf-16') ? lenient(bytes, encoding) : null
  }
}

/** UTF-16 with a lone surrogate: the broken character alone becomes U+FFFD, the rest is kept. */
function lenient(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * UTF-16 without a mark: line feeds and Latin letters leave their zero bytes all on one side, 一 and the
 * wide blank on the other, and in the wrong order hardly a character is one that people write.
 */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const isOneSided = Math.min(even, odd) <= bytes.length * 0.005
  if (!isOneSided && isUtf8(bytes)) return null
  const orders = isOneSided ? [odd > even ? 'utf-16le' : 'utf-16be'] : ['utf-16le', 'utf-16be']
  const isRead = (text: string) => writtenShare(text) > 0.9 && controlShare(text) < 0.02
  return orders.find((encoding) => isRead(lenient(bytes, encoding).text)) ?? null
}

/** The share of characters of scripts that are much written today, and of their punctuation. */
function writtenShare(text: string): number {
  const written = text.match(
    /[\t\n\r\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u2010-\u203b\u2190-\u21ff\u2460-\u2473\u25a0-\u26ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ud800-\udfff\uff01-\uff9f]/g,
  )
  return (written?.length ?? 0) / text.length
}

function hasIso2022Escapes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, at) =>
      byte === 0x1b &&
      ((bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) ||
        (bytes[at + 1] === 0x28 && (bytes[at + 2] === 0x4a || bytes[at + 2] === 0x42))),
  )
}

function notText(bytes: Uint8Array): TenkyoError {
  const name = signatureOf(bytes)
  return new TenkyoError(
    'file-not-text',
    name === null ? 'The file is not text in any encoding Tenkyo knows.' : `The file is a ${name}.`,
    {
      hint:
        'Tenkyo reads PDF, Word, PowerPoint, Excel, OpenDocument, RTF, web pages, e-books, mail, ' +
        'CSV, Markdown, and plain text in UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP.',
    },
  )
}

/** The share of control characters, line ends and tabs aside. */
function controlShare(text: string): number {
  const controls = text.match(/(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0
  return controls / text.length
}

/** As many as a list of names may have; a sentence of that many has kana. */
const mostKanjiWithoutKana = 12

/**
 * The share of characters that ordinary Japanese prose does without: a sign of the wrong encoding. All of
 * them where there are many kanji and no kana: bytes of Korean and Chinese are such kanji in EUC-JP.
 */
function oddness(text: string): number {
  const ordinary =
    text.match(
      /[\t\n\r\u0020-\u007e\u3000-\u30ff\uff01-\uff5e]|[\u2010-\u2027\u2030-\u203b\u2460-\u2473]/g,
    )?.length ?? 0
  const kanji = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0
  if (kana === 0 && kanji > mostKanjiWithoutKana) return 1
  const plausibleKanji = Math.min(kanji, kana * 4 + text.length * 0.05)
  return 1 - (ordinary + plausibleKanji) / text.length
}
