import { z } from 'zod'
import { elementsBelow, textBelow, type XmlElement } from '../archive/xml.ts'

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const many = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]).catch([])

const work = z.object({
  '@type': many(z.string()),
  headline: z.string().optional().catch(undefined),
  author: many(named),
  datePublished: z.string().optional().catch(undefined),
  publisher: named.optional().catch(undefined),
})

/** What a page says of itself as linked data. */
export type LinkedData = {
  title: string | null
  authors: string[]
  dates: string[]
  publisher: string | null
}

/** The first article, report or book that a page describes as JSON-LD (schema.org). */
export function linkedData(root: XmlElement): LinkedData {
  for (const script of elementsBelow(root, 'script')) {
    if (script.attributes.get('type') !== 'application/ld+json') continue
    for (const candidate of itemsOf(parse(textBelow(script)))) {
      const found = work.safeParse(candidate)
      if (!found.success || !found.data['@type'].some((type) => isWork.test(type))) continue
      const { headline = null, author, datePublished, publisher = null } = found.data
      const dates = datePublished === undefined ? [] : [datePublished]
      return { title: headline, authors: author, dates, publisher }
    }
  }
  return { title: null, authors: [], dates: [], publisher: null }
}

const isWork =
  /(?:Article|Report|BlogPosting|Book|Chapter|Thesis|Legislation|GovernmentPublication)$/

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A value, the values of a list, or those of a graph. */
function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return []
  return '@graph' in value && Array.isArray(value['@graph']) ? value['@graph'] : [value]
}
