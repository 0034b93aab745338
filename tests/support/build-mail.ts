import { encodeAsIso2022Jp } from './encode.ts'

/** A header word in ISO-2022-JP, as Japanese mail programs write it (RFC 2047). */
export function encodedWord(text: string): string {
  return `=?ISO-2022-JP?B?${Buffer.from(encodeAsIso2022Jp(text)).toString('base64')}?=`
}

/** A mail's bytes: its head, an empty line, its body in its encoding. */
export function mailOf(headers: readonly string[], body: string | Uint8Array): Uint8Array {
  const text = typeof body === 'string' ? Buffer.from(body.replaceAll('\n', '\r\n')) : body
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), text])
}

/** The head that every mail has. */
export const usualHead: readonly string[] = [
  'From: Yamada Taro <yamada@example.jp>',
  'To: sato@example.jp',
  'Subject: The sea wall',
  'Date: Wed, 20 Mar 2024 08:00:00 +0900',
  'MIME-Version: 1.0',
]
