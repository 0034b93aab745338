import type { Mention } from '#lib/contract.ts'

/** A mention in its line: what stands before it, itself, and what stands after it. */
export type ContextLine = { left: string; term: string; right: string }

/** How many characters are shown on each side; the pane shows what fits. */
const longestSide = 90

/** The beginning of what stands after a mention, and a sign where it goes on. */
const shortened = (text: string) =>
  text.length > longestSide ? `${text.slice(0, longestSide)}…` : text

/** A mention between what stands before and after it, as far as the sentences around it reach. */
export function contextLine({ citation, start, end }: Mention): ContextLine {
  const { quote, before, after } = citation
  const [from, to] = [start - citation.start, end - citation.start]
  // A term that reaches into the next sentence goes on after the blank between them.
  const rest = to > quote.length ? `${quote.slice(from)} ${after}` : quote.slice(from)
  const term = rest.slice(0, to - from)
  return {
    left: join(before, quote.slice(0, from)).slice(-longestSide),
    term,
    right: shortened(join(rest.slice(to - from), to > quote.length ? '' : after)),
  }
}

/** Sentences of Japanese and Chinese follow one another without a blank. */
function join(one: string, other: string): string {
  if (one === '' || other === '') return `${one}${other}`
  return /[。！？」』）]$/u.test(one) ? `${one}${other}` : `${one} ${other}`
}
