/**
 * Where the citations of a conversation stand in the papers as they are now.
 */
import type { Anchor } from '#lib/contract.ts'
import { type Citation, type ShownDocument, textOf } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { readTexts } from '#lib/index/texts.ts'
import { anchor, type TextNow } from './anchor.ts'
import { citeNow, type Words } from './cite-now.ts'
import { nearestSentenceIn } from './nearest-sentence.ts'
import { placeKey } from './numbers.ts'

type Now = Pick<Anchor, 'state' | 'now'>

/** A kept citation with the paper that it is of, as that is now. */
type There = { citation: Citation; paper: ShownDocument }

/** The anchor of each of these citations, by its place. */
export async function anchorsOf(
  index: Index,
  citations: readonly Citation[],
): Promise<ReadonlyMap<string, Anchor>> {
  const papers = (await index.current())?.documents ?? new Map()
  const kept = new Map(citations.map((one) => [placeKey(one), one]))
  const there = [...kept.values()].flatMap((citation): There[] => {
    const paper = paperOf(citation, papers)
    return paper === null ? [] : [{ citation, paper }]
  })
  const inPlace = await findInPlace(index, there)
  const away = there.filter(({ citation }) => !inPlace.has(placeKey(citation)))
  const elsewhere = await findElsewhere(index, away)
  return new Map(
    [...kept].map(([key, { documentId, version, start, end }]) => {
      const now = inPlace.get(key) ?? elsewhere.get(key) ?? { state: 'gone', now: null }
      return [key, { documentId, version, start, end, ...now }]
    }),
  )
}

/** The paper that was cited; where its file has another name now, the one with the same text. */
function paperOf(
  { documentId, version }: Citation,
  papers: ReadonlyMap<string, ShownDocument>,
): ShownDocument | null {
  const renamed = () => [...papers.values()].find((one) => one.version === version)
  return papers.get(documentId) ?? renamed() ?? null
}

/** Those that stand, word for word, where they stood. */
async function findInPlace(index: Index, there: readonly There[]): Promise<Map<string, Now>> {
  const wanted = there.map(({ citation: { start, quote }, paper }): Words => {
    return { paper, quote, span: { start, end: start + quote.length } }
  })
  const found = await citeNow(index, wanted)
  return new Map(
    there.flatMap(({ citation, paper }, at): [string, Now][] => {
      const now = found[at] ?? null
      const state = paper.id === citation.documentId ? 'same' : 'moved'
      return now === null ? [] : [[placeKey(citation), { state, now }]]
    }),
  )
}

/** What became of the others, by the whole text of their papers. */
async function findElsewhere(index: Index, away: readonly There[]): Promise<Map<string, Now>> {
  const texts = new Map<string, TextNow>()
  const ids = [...new Set(away.map(({ paper }) => paper.id))]
  for await (const { id, text, sentences } of readTexts(index, ids)) {
    texts.set(id, { text, nearest: nearestSentenceIn(text, sentences) })
  }
  const found = away.flatMap(({ citation, paper }) => {
    const text = texts.get(paper.id)
    if (text === undefined) return []
    const anchored = anchor(citation, text)
    const span = anchored.state === 'gone' ? null : anchored.span
    const words = span === null ? null : { paper, span, quote: textOf(text.text, span) }
    return [{ key: placeKey(citation), state: anchored.state, words }]
  })
  const cited = await citeNow(
    index,
    found.flatMap(({ words }) => words ?? []),
  )
  let next = 0
  return new Map(
    found.map(({ key, state, words }) => {
      const now = words === null ? null : (cited[next++] ?? null)
      return [key, { state, now }]
    }),
  )
}
