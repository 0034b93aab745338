/**
 * Citations that came from outside, made anew from what is kept. Only where they were cut tells which
 * words are meant; everything else of them comes from the paper.
 */
import { citeNow } from '#lib/chat/cite-now.ts'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Citation } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Index } from '#lib/index/open.ts'

/** Gives a citation as the papers have it now. */
export type CiteAgain = (citation: Citation) => Citation

/**
 * The way from each of these citations to the same words in the paper as it is kept now.
 * @throws TenkyoError `paper-gone`, `quote-changed`
 */
export async function citeAgain(index: Index, citations: readonly Citation[]): Promise<CiteAgain> {
  const papers = (await index.current())?.documents ?? new Map()
  const wanted = citations.map(({ documentId, start, end, quote, title }) => {
    const paper = papers.get(documentId)
    if (paper === undefined) throw gone(title)
    // Half a character is none of the paper's.
    const isText = quote.trim() !== '' && quote.isWellFormed()
    if (!isText || end > paper.characters) throw changed(paper.title, quote)
    return { paper, span: { start, end }, quote }
  })
  const found = await citeNow(index, wanted)
  const again = new Map<string, Citation>()
  for (const [at, citation] of citations.entries()) {
    const now = found[at] ?? null
    if (now === null) throw changed(citation.title, citation.quote)
    again.set(keyOf(citation), now)
  }
  return (citation) => {
    const now = again.get(keyOf(citation))
    if (now === undefined) throw changed(citation.title, citation.quote)
    return now
  }
}

const keyOf = (citation: Citation) => `${placeKey(citation)}:${citation.quote}`

/** So much of a text is told in a message. */
const mostTold = 80

const told = (text: string) =>
  JSON.stringify(text.length > mostTold ? `${text.slice(0, mostTold).toWellFormed()}…` : text)

/** A quote that does not stand where it is said to. */
export function changed(title: string, quote: string): TenkyoError {
  return new TenkyoError(
    'quote-changed',
    `The quote ${told(quote)} does not stand at its place in ${told(title)}.`,
    {
      hint: 'The paper may have changed since. Ask again: the answer then quotes it as it is now.',
    },
  )
}

function gone(title: string): TenkyoError {
  return new TenkyoError('paper-gone', `The paper ${told(title)} is not in the library.`, {
    hint: 'Add the paper again, or ask again without it.',
  })
}
