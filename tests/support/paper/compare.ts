import type { ReadDocument } from '#ingest/read.ts'
import { type BlockKind, textOf } from '#lib/document.ts'
import { fold } from '#lib/text/fold.ts'
import { expectedSentences } from './expected.ts'
import type { Paper } from './source.ts'

/**
 * The form in which sentences of two formats are alike: folded, without blanks, rules between cells,
 * and the hyphens at which English words broke.
 */
export const comparable = (text: string): string =>
  fold(text)
    .replace(/[\s|\u00ad]/gu, '')
    .replace(/(?<=\p{Script=Latin})[-‐‑](?=\p{Script=Latin})/gu, '')

/** A sentence as it was read, in its comparable form. */
export type ReadSentence = { text: string; form: string; kind: BlockKind | null }

/** The sentences of a document, with the kind of the block that they stand in. */
export function readSentences({ text }: ReadDocument): ReadSentence[] {
  return text.sentences.map((sentence) => {
    const said = textOf(text.text, sentence)
    const block = text.blocks.find(
      ({ start, end }) => start <= sentence.start && sentence.end <= end,
    )
    return { text: said, form: comparable(said), kind: block?.kind ?? null }
  })
}

/** How a document agrees with the paper that it was written from. */
export type Agreement = {
  /** The share of the paper's sentences that are sentences of the document, and which are not. */
  found: number
  missing: string[]
  /** The share of the document's sentences that are sentences of the paper, and which are not. */
  back: number
  extra: string[]
  /** The order in which the document has the paper's sentences, as their places in the paper. */
  order: number[]
}

/** Holds the sentences of a document, but for furniture, against those of its paper. */
export function compareSentences(paper: Paper, document: ReadDocument): Agreement {
  const expected = expectedSentences(paper)
  const read = readSentences(document).filter(({ kind }) => kind !== 'furniture')
  const forms = new Set(read.map(({ form }) => form))
  const wanted = new Set(expected.map(({ text }) => comparable(text)))
  for (const line of [paper.author, paper.date.written, paper.notesTitle]) {
    wanted.add(comparable(line))
  }
  const missing = expected.filter(({ text }) => !forms.has(comparable(text)))
  const extra = read.filter(({ form }) => !wanted.has(form))
  return {
    found: 1 - missing.length / expected.length,
    missing: missing.map(({ text }) => text),
    back: 1 - extra.length / read.length,
    extra: extra.map(({ text }) => text),
    order: read
      .map(({ form }) => expected.findIndex(({ text }) => comparable(text) === form))
      .filter((place) => place !== -1),
  }
}
