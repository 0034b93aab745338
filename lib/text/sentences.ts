import type { Span } from '../document.ts'
import { type Brackets, matchBrackets } from './brackets.ts'

/** Longer stretches without any end of a sentence are cut at a comma, a blank or, failing both, here. */
export const longestSentence = 1000

/** A mark that may end a sentence, with the closing marks and further ends that follow it. */
const end = /\n|[。．｡.！？!?][。．｡.！？!?」』）)】］\]〉》〕”’"']*/gu

/** As much before a full stop as can tell an abbreviation or a label. */
const reach = 40

const abbreviation =
  /(?:^|[\s(])(?:Figs?|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sen|Rep|Gov|Nos?|pp?|vols?|eds?|cf|vs|al|etc|ca|approx|Inc|Ltd|Co|Corp|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{L}\.)+\p{L})$/u

const label = /^[（(]?(?:\p{Nd}{1,3}|[ivxIVX]{1,4}|\p{Script=Latin})$/u

/** What can't begin a sentence after a quotation: it says what became of the quotation. */
const afterQuotation =
  /^(?:[、，,:：]|と(?!こ|り|も|く|き)|を|は|が|に(?!も)|で(?!き|は、|す。)|の|も|へ|や|など|だ|な(?:ど|の)|さ|し)/u

/**
 * The sentences of a block of text, in order; spans count from the beginning of `text`, hold no
 * blanks at their ends, and together hold every letter and digit. A sentence doesn't end inside
 * brackets, before what a quotation is followed by (`「…。」と述べた`), after an abbreviation, or before a
 * small letter. A line break ends it.
 *
 * Not `Intl.Segmenter`: it puts a bracket that opens a sentence at the end of the one before.
 */
export function splitSentences(text: string): Span[] {
  const brackets = matchBrackets(text)
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (match[0] !== '\n' && goesOn(text, start, match.index, to, brackets)) continue
    spans.push({ start, end: to })
    start = to
  }
  spans.push({ start, end: text.length })
  return spans
    .flatMap((span) => cutLong(text, span))
    .map((span) => trim(text, span))
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
}

/** True where the mark at `at`, which reaches to `to`, doesn't end the sentence begun at `start`. */
function goesOn(text: string, start: number, at: number, to: number, brackets: Brackets): boolean {
  if (to === text.length) return false
  if ((brackets.depth[to] ?? 0) > 0) return true
  const before = text.slice(Math.max(start, at - reach), at)
  const mark = text.slice(at, to)
  const rest = text.slice(to, to + 8)
  if (/^[.．]/u.test(mark) && isNoFullStop(before.trimStart(), rest)) return true
  if (/^[!?]/u.test(mark) && /[\p{Script=Latin}\d]$/u.test(before) && /^[^\s]/u.test(rest))
    return true
  if (/[！？!?]$/u.test(mark) && /^と(?:い|の|、|思|言|考|述|問)/u.test(rest)) return true
  const opened = brackets.openedAt.get(to - 1)
  if (opened === undefined) return false
  if (afterQuotation.test(rest)) return true
  if (text.charAt(opened) === '“') return false
  return text.slice(start, opened).trim() !== '' && !/^\s+\p{Lu}/u.test(rest)
}

/** A period inside a number, an address or a name, after an abbreviation or a label. */
function isNoFullStop(before: string, rest: string): boolean {
  if (label.test(before) || abbreviation.test(before) || /^\s*\p{Ll}/u.test(rest)) return true
  if (/[図表第]\s*\p{Nd}+$/u.test(before)) return true
  return /[\p{Nd}\p{Script=Latin}]$/u.test(before) && !/^\s/u.test(rest)
}

function cutLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > longestSentence) {
    const cut = longestPart(text, from)
    parts.push({ start: from, end: cut })
    from = cut
  }
  return [...parts, { start: from, end }]
}

/** The end of the longest part from `from` on: after a comma or a blank, never inside a character. */
function longestPart(text: string, from: number): number {
  const part = text.slice(from, from + longestSentence)
  const comma = Math.max(part.lastIndexOf('、'), part.lastIndexOf('，'), part.lastIndexOf(' '))
  if (comma > longestSentence / 2) return from + comma + 1
  const limit = from + longestSentence
  return /[\udc00-\udfff]/.test(text.charAt(limit)) ? limit - 1 : limit
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: start + part.trimEnd().length,
  }
}
