/**
 * The mentions of a term as a reader takes them along: with the reference of each.
 */
import type { Mention } from '#lib/contract.ts'
import { quoteWithReference, type ReferenceStyle, reference } from './reference.ts'
import { csvLines } from './table/csv.ts'

/** Each sentence in which a term stands, once, with its reference, a line each. */
export function mentionsAsText(mentions: readonly Mention[], style: ReferenceStyle): string {
  const lines = mentions.map(({ citation }) => quoteWithReference(citation, style))
  return [...new Set(lines)].join('\n')
}

/**
 * The mentions as CSV (RFC 4180), a row each under `heads`: what stands before the term in its sentence,
 * the term, what stands after it, and the reference. A cell that a spreadsheet would compute begins
 * with an apostrophe.
 */
export function mentionsAsCsv(
  mentions: readonly Mention[],
  heads: readonly [string, string, string, string],
  style: ReferenceStyle,
): string {
  const rows = mentions.map(({ citation, start, end }) => {
    const { quote } = citation
    const [from, to] = [start - citation.start, end - citation.start]
    return [
      quote.slice(0, from),
      quote.slice(from, to),
      quote.slice(to),
      reference(citation, style),
    ]
  })
  return csvLines([heads, ...rows])
}
