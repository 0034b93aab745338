/**
 * The digest that a bundle holds of itself: SHA-256 over the file's exact bytes, with zeros where its
 * own digits stand. So any byte that is changed, put in or taken out afterwards shows.
 */
import { createHash } from 'node:crypto'

const noDigits = '0'.repeat(64)

/** What a bundle holds until it is sealed. */
export const unsealed = `sha256:${noDigits}`

/** How every bundle begins: by its format and its digest, so that this is found without reading JSON. */
const head =
  /^(\{\n {2}"format": "tenkyo-evidence",\n {2}"formatVersion": \d+,\n {2}"digest": "sha256:)([0-9a-f]{64})"/

/** A file's text with its digest in place of zeros. */
export function seal(text: string): string {
  return text.replace(head, (_, before: string) => `${before}${digestOf(Buffer.from(text))}"`)
}

/** True where the bytes of a bundle are those that were sealed. */
export function isIntact(bytes: Uint8Array): boolean {
  // Latin-1 keeps every byte, whatever became of the text.
  const text = Buffer.from(bytes).toString('latin1')
  const [, before, digits] = head.exec(text) ?? []
  if (before === undefined || digits === undefined) return false
  const rest = text.slice(before.length + digits.length)
  return digestOf(Buffer.from(`${before}${noDigits}${rest}`, 'latin1')) === digits
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
