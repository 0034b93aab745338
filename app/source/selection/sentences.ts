import type { Sentence, Span } from '#lib/document.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'

/** The sentence that holds a place in the text; null between sentences. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Span | null {
  const found = sentences[firstEndingAfter(sentences, offset)]
  return found !== undefined && found.start <= offset
    ? { start: found.start, end: found.end }
    : null
}

/** The sentence after or before a stretch; null at the ends of the text. */
export function nextSentence(
  sentences: readonly Sentence[],
  { start, end }: Span,
  by: 1 | -1,
): Span | null {
  const place = by === 1 ? firstEndingAfter(sentences, end) : firstEndingAfter(sentences, start) - 1
  const found = sentences[place]
  return found === undefined ? null : { start: found.start, end: found.end }
}

/** A selection without the blanks at its ends, and without half a character; null where nothing stays. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const lowSurrogate = (at: number) => /^[\udc00-\udfff]/.test(text.slice(at, at + 1))
  const from = lowSurrogate(start) ? start - 1 : start
  const to = lowSurrogate(end) ? end + 1 : end
  const said = text.slice(from, to)
  const trimmed = said.trim()
  if (trimmed === '') return null
  const begin = from + said.indexOf(trimmed)
  return { start: begin, end: begin + trimmed.length }
}
