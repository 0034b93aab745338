/**
 * Looking conversations up by what was asked and answered in them, however it is written.
 */
import type { ConversationSummary } from '#lib/contract.ts'
import type { Index } from '#lib/index/open.ts'
import { fold } from '#lib/text/fold.ts'
import { foldMapped, unfoldSpan } from '#lib/text/folded.ts'
import { byDate, summaryOf } from './conversations.ts'

/**
 * The conversations with a turn that has all the words of `query` in its question and statements, and
 * those that have them in their title; the latest first.
 * @param query words with blanks between them; any part of a word is found.
 */
export async function findConversations(
  index: Index,
  query: string,
): Promise<ConversationSummary[]> {
  const words = query
    .split(/\s+/u)
    .map((word) => fold(word.toWellFormed()))
    .filter((word) => word !== '')
  const said = await index.conversations.find(words)
  const heads = await index.conversations.heads()
  return heads
    .flatMap((head) => {
      const pieces = said.get(head.id)
      const summary = summaryOf(head, pieces === undefined ? null : excerptOf(pieces, words))
      const title = fold(summary.title)
      return pieces !== undefined || words.every((word) => title.includes(word)) ? [summary] : []
    })
    .sort(byDate)
}

/** So many characters are shown before what was found, and so many in all. */
const lead = 30
const longest = 160

/** The first piece that has one of the words, cut around it. */
function excerptOf(pieces: readonly string[], words: readonly string[]): string | null {
  for (const piece of pieces) {
    const folded = foldMapped(piece)
    const places = words.flatMap((word) => {
      const at = folded.text.indexOf(word)
      return at === -1 ? [] : [unfoldSpan(folded, { start: at, end: at + word.length })]
    })
    if (places.length > 0) return cutAround(piece, Math.min(...places.map(({ start }) => start)))
  }
  return null
}

function cutAround(text: string, at: number): string {
  const start = at <= lead ? 0 : at - lead
  const end = Math.min(text.length, start + longest)
  const cut = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  const line = cut.replace(/\s+/gu, ' ').trim()
  return `${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`
}
