/** Formats that are no text, told by their first bytes, so that a refusal can name them. */
const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG picture', [0xff, 0xd8, 0xff]],
  ['GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['gzip archive', [0x1f, 0x8b]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
]

/** The name of a format that is no text, by a file's first bytes; null for any other. */
export function signatureOf(bytes: Uint8Array): string | null {
  const hit = signatures.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))
  return hit?.[0] ?? null
}

/** True for a ZIP archive, an empty one too. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes
  return (
    p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  )
}

const pictures: readonly (readonly [type: string, magic: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

/** The media type of a picture that OCR can read; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const hit = pictures.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))
  return hit?.[0] ?? null
}

/**
 * A PDF: its signature may follow a few bytes of something else (ISO 32000-2, annex I). Text that
 * speaks of the signature is no PDF: there it does not begin a line.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024 + 8))
  return /(?:^|[\r\n]|[^\x20-\x7e])%PDF-\d/.test(start)
}
