import { type Decoded, decode } from '../decode.ts'

/**
 * The text of a web page: in the encoding that its bytes prove, else the one that it names, else as
 * any text is decoded. Many pages name the wrong one.
 * @throws TenkyoError `file-empty` or `file-not-text`.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^(?:ï»¿)?<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{2,40})/i.exec(
      head,
    )
  const label = named?.[1] ?? named?.[2]
  const proved = label === undefined || isProved(bytes)
  return (proved ? null : decodeAs(bytes, label)) ?? decode(bytes)
}

/** By a mark, by the zero bytes of UTF-16, by the escapes of ISO-2022-JP, or by being valid UTF-8. */
function isProved(bytes: Uint8Array): boolean {
  if (bytes.includes(0) || (bytes[0] ?? 0) >= 0xfe) return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A few broken characters are U+FFFD; with many of them the page names the wrong encoding. */
function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label)
    const text = decoder.decode(bytes)
    const broken = text.match(/\ufffd/g)?.length ?? 0
    return broken > text.length / 500 + 1 ? null : { text, encoding: decoder.encoding }
  } catch {
    return null
  }
}
