import type { Document } from '#lib/contract.ts'

/** Which papers, by what they are; null: whatever it is. Years are inclusive. */
export type Facets = {
  collection: string | null
  language: string | null
  from: number | null
  to: number | null
}

export const noFacets: Facets = { collection: null, language: null, from: null, to: null }

type Paper = Pick<Document, 'collections' | 'language' | 'date'>

/** True where a paper is what the facets ask for; one without a date is of no year. */
export function fits({ collections, language, date }: Paper, facets: Facets): boolean {
  const { collection, from, to } = facets
  if (collection !== null && !collections.includes(collection)) return false
  if (facets.language !== null && language !== facets.language) return false
  if (from === null && to === null) return true
  const year = yearOf(date)
  return year !== null && year >= (from ?? year) && year <= (to ?? year)
}

/** True where the facets ask for anything. */
export function isNarrow(facets: Facets): boolean {
  return Object.values(facets).some((facet) => facet !== null)
}

/** The year of a date of the form yyyy, yyyy-mm or yyyy-mm-dd. */
function yearOf(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

/** The languages of papers, the most frequent first. */
export function languagesOf(papers: readonly Paper[]): string[] {
  const counts = new Map<string, number>()
  for (const { language } of papers) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([language]) => language)
}

/** The years of papers, the latest first. */
export function yearsOf(papers: readonly Paper[]): number[] {
  const years = new Set(papers.flatMap(({ date }) => yearOf(date) ?? []))
  return [...years].sort((one, other) => other - one)
}
