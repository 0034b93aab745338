import type { Document } from '#lib/contract.ts'
import { type Facets, fits, noFacets } from '../facets.ts'
import { says } from '../find-papers.ts'
import { isKind, type Kind, kindOf } from './kind.ts'

const sortKeys = ['title', 'source', 'authors', 'date', 'language', 'length', 'added'] as const

/** By what papers are put in order. */
export type SortKey = (typeof sortKeys)[number]

/** Which papers are listed, and in which order. */
export type Filter = {
  sought: string
  facets: Facets
  kind: Kind | null
  /** Only papers with notes on how they were read. */
  warned: boolean
  sort: SortKey
  descending: boolean
}

export const noFilter: Filter = {
  sought: '',
  facets: noFacets,
  kind: null,
  warned: false,
  sort: 'added',
  descending: true,
}

/** The papers that a filter leaves, in its order. */
export function listPapers(
  documents: readonly Document[],
  filter: Filter,
  locale: string,
): Document[] {
  const { sought, facets, kind, warned } = filter
  const listed = documents.filter(
    (document) =>
      fits(document, facets) &&
      (kind === null || kindOf(document.mediaType) === kind) &&
      (!warned || document.warnings.length > 0) &&
      (sought.trim() === '' || says(document, sought)),
  )
  return inOrder(listed, filter, locale)
}

function inOrder(documents: Document[], { sort, descending }: Filter, locale: string): Document[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = descending ? -1 : 1
  const keyed = documents.map((document) => ({ document, key: keyOf(document, sort) }))
  keyed.sort((one, other) => {
    // What has no date or author comes last, whichever way the others run.
    const blank = Number(one.key === '') - Number(other.key === '')
    if (blank !== 0) return blank
    const by =
      typeof one.key === 'number' && typeof other.key === 'number'
        ? one.key - other.key
        : collator.compare(String(one.key), String(other.key))
    return by === 0 ? (one.document.id < other.document.id ? -1 : 1) : sign * by
  })
  return keyed.map(({ document }) => document)
}

function keyOf(document: Document, sort: SortKey): string | number {
  switch (sort) {
    case 'authors':
      return document.authors[0] ?? document.publisher ?? ''
    case 'date':
      return document.date ?? ''
    case 'length':
      return document.characters
    case 'added':
      return Date.parse(document.ingestedAt)
    default:
      return document[sort]
  }
}

/** The filter that an address asks for. */
export function readFilter(query: string): Filter {
  const asked = new URLSearchParams(query)
  const year = (name: string) =>
    /^\d{1,4}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : null
  const sort = sortKeys.find((key) => key === asked.get('sort'))
  const kind = asked.get('kind')
  return {
    sought: asked.get('find') ?? '',
    facets: {
      collection: asked.get('collection'),
      language: asked.get('language'),
      from: year('from'),
      to: year('to'),
    },
    kind: kind !== null && isKind(kind) ? kind : null,
    warned: asked.has('warned'),
    sort: sort ?? noFilter.sort,
    descending: sort === undefined ? noFilter.descending : asked.get('order') === 'descending',
  }
}

/** The query of an address that asks for a filter: empty, or beginning with `?`. */
export function writeFilter({ sought, facets, kind, warned, sort, descending }: Filter): string {
  const said = new URLSearchParams()
  const say = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') said.set(name, String(value))
  }
  say('find', sought)
  for (const name of ['collection', 'language', 'from', 'to'] as const) say(name, facets[name])
  say('kind', kind)
  if (warned) said.set('warned', 'yes')
  if (sort !== noFilter.sort || descending !== noFilter.descending) {
    said.set('sort', sort)
    if (descending) said.set('order', 'descending')
  }
  return said.size === 0 ? '' : `?${said}`
}
