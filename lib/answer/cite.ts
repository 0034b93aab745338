import {
  type Citation,
  type DocumentRecord,
  pagesWithin,
  type Sentence,
  type Span,
  textOf,
} from '#lib/document.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'

/** Where a quoted sentence comes from. */
export type Place = {
  record: DocumentRecord
  passage: StoredPassage
  sentence: Sentence
  /** The passages next to it, where the sentences around it may stand. */
  adjacent?: readonly StoredPassage[]
}

/**
 * The one way to a citation: the quote is cut from the text that is kept, so that
 * `quote === text.slice(start, end)` holds by construction.
 * @throws RangeError where the sentence is none of the passage's, or the passage belongs to another
 *   document or version.
 */
export function cite({ record, passage, sentence, adjacent = [] }: Place): Citation {
  if (passage.documentId !== record.id || passage.version !== record.version) {
    throw new RangeError(`Passage ${passage.id} is not of ${record.id} at ${record.version}.`)
  }
  const at = passage.sentences.findIndex(
    ({ start, end }) => start === sentence.start && end === sentence.end,
  )
  if (at === -1 || sentence.start < passage.start || sentence.end > passage.end) {
    throw new RangeError(`Sentence ${sentence.id} is none of passage ${passage.id}.`)
  }
  const pages = pagesWithin(passage.pages, sentence)
  return {
    documentId: record.id,
    version: record.version,
    source: record.source,
    title: record.title,
    authors: record.authors,
    date: record.date,
    publisher: record.publisher,
    language: record.language,
    quote: sentenceIn(passage, sentence),
    start: sentence.start,
    end: sentence.end,
    page: pages[0]?.number ?? null,
    pageLabel: pages[0]?.label ?? null,
    readBy: pages.some(({ readBy }) => readBy === 'ocr') ? 'ocr' : 'text',
    headings: passage.headings,
    holder: passage.holder,
    before: sentenceAt(passage, at - 1) ?? lastSentence(next(passage, -1, adjacent)) ?? '',
    after: sentenceAt(passage, at + 1) ?? sentenceAt(next(passage, 1, adjacent), 0) ?? '',
  }
}

/**
 * The citation of words that stand within a passage at `span`, whether or not they are one sentence
 * there; null where they don't.
 * @throws RangeError where the passage belongs to another document or version.
 */
export function citeWords({
  quote,
  span,
  ...place
}: Omit<Place, 'sentence'> & { quote: string; span: Span }): Citation | null {
  const { passage } = place
  const [from, to] = [span.start - passage.start, span.end - passage.start]
  const sentence = passage.sentences[firstEndingAfter(passage.sentences, span.start)]
  if (sentence === undefined || from < 0 || passage.text.slice(from, to) !== quote) return null
  const citation = cite({ ...place, sentence })
  if (sentence.start === span.start && sentence.end === span.end) return citation
  const last = passage.sentences[firstEndingAfter(passage.sentences, span.end - 1)] ?? sentence
  const begun = passage.text.slice(sentence.start - passage.start, from).trim()
  const rest = passage.text.slice(to, last.end - passage.start).trim()
  const pages = pagesWithin(passage.pages, span)
  return {
    ...citation,
    quote,
    start: span.start,
    end: span.end,
    page: pages[0]?.number ?? citation.page,
    pageLabel: pages[0]?.label ?? citation.pageLabel,
    readBy: pages.some(({ readBy }) => readBy === 'ocr') ? 'ocr' : 'text',
    before: begun === '' ? citation.before : begun,
    after: rest === '' ? (sentenceAfter(place, span) ?? '') : rest,
  }
}

function sentenceAfter(
  { passage, adjacent = [] }: Pick<Place, 'passage' | 'adjacent'>,
  { end }: Span,
): string | null {
  const at = passage.sentences.findIndex(({ start }) => start >= end)
  return at === -1 ? sentenceAt(next(passage, 1, adjacent), 0) : sentenceAt(passage, at)
}

function sentenceIn(passage: StoredPassage, { start, end }: Sentence): string {
  return textOf(passage.text, { start: start - passage.start, end: end - passage.start })
}

/** The passage that stands one place before (-1) or after (1) another in the same document. */
function next(
  { documentId, version, ordinal }: StoredPassage,
  step: -1 | 1,
  adjacent: readonly StoredPassage[],
): StoredPassage | undefined {
  return adjacent.find(
    (one) =>
      one.documentId === documentId && one.version === version && one.ordinal === ordinal + step,
  )
}

/** A passage's sentence by its place. */
function sentenceAt(passage: StoredPassage | undefined, at: number): string | null {
  const sentence = passage?.sentences[at]
  return passage === undefined || sentence === undefined ? null : sentenceIn(passage, sentence)
}

function lastSentence(passage: StoredPassage | undefined): string | null {
  return sentenceAt(passage, (passage?.sentences.length ?? 0) - 1)
}
