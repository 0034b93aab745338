import { elementsBelow, textBelow, type XmlElement } from '../archive/xml.ts'
import type { Properties } from '../extract.ts'
import { givenDate } from '../given-date.ts'
import { linkedData } from './linked-data.ts'

/** What a page's head says of it: citation and Dublin Core fields first, then those for other sites. */
export function pageProperties(root: XmlElement): Properties {
  const fields = new Map<string, string[]>()
  for (const { attributes } of elementsBelow(root, 'meta')) {
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase()
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim() ?? ''
    if (content !== '') fields.set(name, [...(fields.get(name) ?? []), content])
  }
  const all = (...names: string[]) =>
    names.map((name) => fields.get(name) ?? []).find((found) => found.length > 0) ?? []
  const data = linkedData(root)
  const first = (found: readonly string[]) => found[0] ?? null
  const authors = all('citation_author', 'dc.creator', 'dcterms.creator', 'dc.contributor')
  const dates = [
    ...all(
      'citation_publication_date',
      'citation_date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
    ),
    ...all('article:published_time', 'og:article:published_time', 'date', 'pubdate'),
    ...data.dates,
    ...timesIn(root),
  ]
  return {
    title:
      first(all('citation_title', 'dc.title', 'dcterms.title', 'og:title')) ??
      data.title ??
      titleOf(root),
    authors:
      authors.length > 0
        ? authors
        : data.authors.length > 0
          ? data.authors
          : all('author', 'article:author').filter(isName),
    date: dates.flatMap((date) => givenDate(date) ?? [])[0] ?? null,
    publisher:
      first(all('citation_publisher', 'dc.publisher', 'dcterms.publisher')) ??
      data.publisher ??
      first(all('og:site_name')),
  }
}

/** Some pages give the address of the author's page. */
const isName = (text: string) => !/^https?:/.test(text)

function titleOf(root: XmlElement): string | null {
  const title = elementsBelow(root, 'title')[0]
  const text = title === undefined ? '' : textBelow(title).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** The dates that the page marks as such: of its publication, else the first where there is but one. */
function timesIn(root: XmlElement): string[] {
  const times = elementsBelow(root, 'time').flatMap((time) => {
    const date = time.attributes.get('datetime') ?? textBelow(time)
    return [
      {
        date,
        isPublication:
          time.attributes.has('pubdate') || /publish/i.test(time.attributes.get('itemprop') ?? ''),
      },
    ]
  })
  const published = times.filter(({ isPublication }) => isPublication)
  const chosen = published.length > 0 ? published : times.length === 1 ? times : []
  return chosen.map(({ date }) => date)
}
