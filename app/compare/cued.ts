import type { Span } from '#lib/document.ts'

/**
 * Where the words that a stance rests on stand in a quote, to the letter: in order, and joined where
 * they touch or overlap.
 */
export function cueSpans(quote: string, cues: readonly string[]): Span[] {
  const spans = cues.flatMap((cue) => occurrences(quote, cue))
  const joined: Span[] = []
  for (const { start, end } of spans.sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last === undefined || start > last.end) joined.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return joined
}

function occurrences(quote: string, cue: string): Span[] {
  const spans: Span[] = []
  if (cue === '') return spans
  for (let start = quote.indexOf(cue); start !== -1; start = quote.indexOf(cue, start + 1)) {
    spans.push({ start, end: start + cue.length })
  }
  return spans
}
