import { type Citation, type DocumentRecord, type Sentence, textOf } from '#lib/document.ts'
import type { StoredPassage } from '#lib/index/rows.ts'

/** Where a quoted sentence comes from. */
export type Place = { record: DocumentRecord; passage: StoredPassage; sentence: Sentence }

/**
 * The one way to a citation: the quote is cut from the text that is kept, so that
 * `quote === text.slice(start, end)` holds by construction.
 * @throws RangeError where the sentence is none of the passage's, or the passage belongs to another
 *   document or version.
 */
export function cite({ record, passage, sentence }: Place): Citation {
  if (passage.documentId !== record.id || passage.version !== record.version) {
    throw new RangeError(`Passage ${passage.id} is not of ${record.id} at ${record.version}.`)
  }
  const at = passage.sentences.findIndex(
    ({ start, end }) => start === sentence.start && end === sentence.end,
  )
  if (at === -1 || sentence.start < passage.start || sentence.end > passage.end) {
    throw new RangeError(`Sentence ${sentence.id} is none of passage ${passage.id}.`)
  }
  return {
    documentId: record.id,
    version: record.version,
    source: record.source,
    title: record.title,
    date: record.date,
    language: record.language,
    quote: sentenceIn(passage, sentence),
    start: sentence.start,
    end: sentence.end,
    page: passage.page,
    pageLabel: passage.page === null ? null : String(passage.page),
    headings: passage.headings,
    holder: passage.holder,
    before: neighbour(passage, at - 1),
    after: neighbour(passage, at + 1),
  }
}

function sentenceIn(passage: StoredPassage, { start, end }: Sentence): string {
  return textOf(passage.text, { start: start - passage.start, end: end - passage.start })
}

function neighbour(passage: StoredPassage, at: number): string {
  const sentence = passage.sentences[at]
  return sentence === undefined ? '' : sentenceIn(passage, sentence)
}
