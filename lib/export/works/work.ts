import type { Paper } from '../taken.ts'

/** What kind of work a paper is, as far as that is known. */
export type WorkKind = 'book' | 'report' | 'document'

/**
 * A book where its file is an electronic book; a report where someone gave it out; else a document,
 * which says nothing more.
 */
export function kindOf({ source, publisher }: Pick<Paper, 'source' | 'publisher'>): WorkKind {
  if (/\.epub$/i.test(source)) return 'book'
  return publisher === null || publisher.trim() === '' ? 'document' : 'report'
}

/** The year, month and day of a paper's date, as far as it gives them; none where it is no date. */
export function dateParts(date: string | null): number[] {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '')?.slice(1) ?? []
  return parts.flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]))
}

const longestName = 24

/**
 * What a bibliography calls a paper by: of ASCII letters, digits and hyphens, and the same for the
 * paper's whole life, whatever is put right of its title, authors or date.
 */
export function workKey({ documentId, source }: Pick<Paper, 'documentId' | 'source'>): string {
  const name = (source.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const short = slug.slice(0, longestName).replace(/-+$/, '')
  const id = documentId.replace(/[^0-9a-z]/g, '').slice(0, 8)
  return `${/^[a-z]/.test(short) ? short : `paper${short === '' ? '' : `-${short}`}`}-${id}`
}
