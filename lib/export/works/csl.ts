/**
 * Works cited as CSL-JSON (Citation Style Language 1.0.2), which reference managers and citation
 * processors read. Nothing is in it that is not known of a paper.
 */
import type { Paper } from '../taken.ts'
import { type Name, nameOf } from './names.ts'
import { dateParts, kindOf, workKey } from './work.ts'

export type CslItem = {
  id: string
  type: 'book' | 'report' | 'document'
  title: string
  author?: Name[]
  issued?: { 'date-parts': [number[]] }
  publisher?: string
  language?: string
}

/** A paper as an item of CSL-JSON. */
export function toCsl(paper: Paper): CslItem {
  const author = paper.authors.map(nameOf)
  const issued = dateParts(paper.date)
  const publisher = paper.publisher?.trim() ?? ''
  return {
    id: workKey(paper),
    type: kindOf(paper),
    title: paper.title,
    ...(author.length === 0 ? {} : { author }),
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] as [number[]] } }),
    ...(publisher === '' ? {} : { publisher }),
    ...(paper.language === 'und' ? {} : { language: paper.language }),
  }
}

/** The papers as a CSL-JSON file. */
export function cslFile(papers: readonly Paper[]): string {
  return `${JSON.stringify(papers.map(toCsl), null, 2)}\n`
}
