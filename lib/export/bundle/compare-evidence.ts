/** A piece of evidence against the text of its paper as it is at hand. */
import type { BundleStatement, Evidence } from '#lib/contract.ts'
import { type Page, pagesWithin, type Span, textOf } from '#lib/document.ts'

/** A paper's text, and which bytes it was read from. */
export type PaperAtHand = {
  version: string
  contentHash: string
  text: string
  pages: readonly Page[]
  /** Its passages in order, with the headings that they stand under and who speaks in them. */
  passages: readonly (Span & { headings: readonly string[]; holder: string | null })[]
}

/**
 * What came of comparing. `same`: the words stand at their place. `moved`: the paper was read anew or
 * changed since, and the words stand in it elsewhere. `changed`: it changed, and they are not in it any
 * more. `gone`: there is no such paper. `differs`: the paper is the very one, and says something else;
 * `found` is what stands at the place.
 */
export type Outcome =
  | { is: 'same' | 'moved' | 'changed' | 'gone' }
  | { is: 'differs'; what: 'quote' | 'page' | 'bytes' | 'place'; found: string }

/** Compares a quote with its paper; `paper` is null where there is none. */
export function compareEvidence(evidence: Evidence, paper: PaperAtHand | null): Outcome {
  if (paper === null) return { is: 'gone' }
  const { start, end, quote, version, contentHash } = evidence
  const found = textOf(paper.text, { start, end })
  const isThere = quote !== '' && found === quote
  if (paper.version !== version) {
    if (isThere) return { is: 'same' }
    return { is: quote !== '' && paper.text.includes(quote) ? 'moved' : 'changed' }
  }
  if (!isThere) return { is: 'differs', what: 'quote', found }
  if (contentHash !== null && contentHash !== paper.contentHash) {
    return { is: 'differs', what: 'bytes', found: paper.contentHash }
  }
  const pages = pagesWithin(paper.pages, { start, end })
  const [page] = pages
  const number = page?.number ?? null
  if (number !== evidence.page) return { is: 'differs', what: 'page', found: String(number) }
  const readBy = pages.some((one) => one.readBy === 'ocr') ? 'ocr' : 'text'
  const place = { pageLabel: page?.label ?? null, readBy }
  const isSame =
    place.pageLabel === evidence.pageLabel &&
    place.readBy === evidence.readBy &&
    passagesAt(paper, start).some(({ headings, holder }) => isUnder({ headings, holder }, evidence))
  return isSame ? { is: 'same' } : { is: 'differs', what: 'place', found: toldPlace(paper, start) }
}

/** The passages that hold a place: two where they overlap. */
function passagesAt({ passages }: PaperAtHand, at: number): PaperAtHand['passages'] {
  return passages.filter(({ start, end }) => start <= at && at < end)
}

type Under = Pick<PaperAtHand['passages'][number], 'headings' | 'holder'>

const isUnder = (passage: Under, { headings, holder }: Evidence): boolean =>
  passage.holder === holder &&
  passage.headings.length === headings.length &&
  passage.headings.every((heading, at) => heading === headings[at])

function toldPlace(paper: PaperAtHand, at: number): string {
  const [passage] = passagesAt(paper, at)
  return [...(passage?.headings ?? []), passage?.holder ?? '']
    .filter((one) => one !== '')
    .join(' › ')
}

/** True where a statement that is called a quote is one of its own. */
export function isItsQuote({ support, text, evidence }: BundleStatement): boolean {
  return support !== 'quoted' || evidence.some(({ quote }) => quote === text)
}
