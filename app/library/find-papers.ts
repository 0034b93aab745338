import type { Document } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'

const folded = new WeakMap<Document, string>()

/** True where every word of `sought` stands in a paper's title, source, authors or publisher. */
export function says(document: Document, sought: string): boolean {
  const text = foldedOf(document)
  return fold(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function foldedOf(document: Document): string {
  const known = folded.get(document)
  if (known !== undefined) return known
  const { title, source, authors, publisher } = document
  const made = fold([title, source, ...authors, publisher ?? ''].join('\n'))
  folded.set(document, made)
  return made
}
