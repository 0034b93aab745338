/** The dated statements of one paper. */
import type { Span } from '#lib/document.ts'
import type { PlainText } from '#lib/index/texts.ts'
import { datesIn, type WrittenDate } from '#lib/text/dates/dates.ts'
import { type Folded, foldMapped } from '#lib/text/folded.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'
import { telling } from './telling.ts'

/** A sentence that says when; `when` is where its date words stand in the paper. */
export type DatedSentence = Span &
  Omit<WrittenDate, keyof Span> & {
    when: Span
    text: string
    folded: Folded
    /** How much it tells a reader, from 0 to 1.5. */
    telling: number
  }

/**
 * The sentences of a paper that say something by themselves and hold a date, in order. One that holds
 * several stands at the most exact, the first of those.
 */
export function datedSentences(
  { text, blocks, sentences }: Pick<PlainText, 'text' | 'blocks' | 'sentences'>,
  language: string,
): DatedSentence[] {
  return sentences.flatMap(({ start, end, statable }) => {
    if (!statable) return []
    const sentence = text.slice(start, end)
    const date = mostExact(datesIn(sentence, language))
    if (date === undefined) return []
    const { from, to, precision } = date
    const when = { start: start + date.start, end: start + date.end }
    const kind = blocks[firstEndingAfter(blocks, start)]?.kind ?? 'paragraph'
    const made = { folded: foldMapped(sentence), telling: telling(sentence, kind, date) }
    return [{ start, end, from, to, precision, when, text: sentence, ...made }]
  })
}

function mostExact(dates: readonly WrittenDate[]): WrittenDate | undefined {
  const [first, ...rest] = dates
  if (first === undefined) return undefined
  return rest.reduce((best, one) => (daysOf(one) < daysOf(best) ? one : best), first)
}

/** How many days a date may mean, less one. */
const daysOf = ({ from, to }: WrittenDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000
