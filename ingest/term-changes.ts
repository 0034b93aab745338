import { createHash } from 'node:crypto'
import type { Term } from '#lib/index/rows.ts'
import type { TermCounts } from '#lib/index/terms.ts'

type Version = { id: string; version: string }

/** The terms of passages in one language. */
type Counted = { language: string; passages: Iterable<readonly string[]> }

/** How the papers changed since their terms were counted, so that not all need be counted again. */
export type TermChanges = {
  /** A document was put in, in place of its older version if there was one. */
  put(document: Version, now: Counted, before: Counted | null): void
  /** True where the changes make papers of one name into those of another. */
  leads(from: string, to: string): boolean
  /** The counts as they are with the changes. */
  applyTo(terms: readonly Term[]): TermCounts
}

/** @param papers as they are before the first change. */
export function createTermChanges(papers: readonly Version[]): TermChanges {
  const begin = namePapers(papers)
  const versions = new Map(papers.map(({ id, version }) => [id, version]))
  const changes: TermCounts = new Map()

  return {
    put({ id, version }, now, before) {
      versions.set(id, version)
      count(changes, now, 1)
      if (before !== null) count(changes, before, -1)
    },
    leads: (from, to) =>
      from === begin && to === namePapers([...versions].map(([id, version]) => ({ id, version }))),
    applyTo(terms) {
      const counts: TermCounts = new Map()
      for (const { term, language, passages } of terms) add(counts, language, term, passages)
      for (const [language, changed] of changes) {
        for (const [term, passages] of changed) add(counts, language, term, passages)
      }
      return counts
    },
  }
}

/** A name for papers as they are: another one with every change. */
export function namePapers(papers: readonly Version[]): string {
  const lines = papers.map(({ id, version }) => `${id}:${version}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function count(counts: TermCounts, { language, passages }: Counted, by: 1 | -1): void {
  for (const terms of passages) {
    for (const term of new Set(terms)) add(counts, language, term, by)
  }
}

/** A term in no passage is none. */
function add(counts: TermCounts, language: string, term: string, passages: number): void {
  const own = counts.get(language) ?? new Map<string, number>()
  counts.set(language, own)
  const sum = (own.get(term) ?? 0) + passages
  if (sum === 0) own.delete(term)
  else own.set(term, sum)
}
