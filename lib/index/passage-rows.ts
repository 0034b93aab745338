/**
 * The rows of passages.
 */
import { z } from 'zod'
import { documentTextSchema } from '#lib/contract.ts'
import { dequantise, pack, unpack } from './quantise.ts'
import { type Hit, type NewPassage, type StoredPassage, toJson } from './rows.ts'

const { pages: pagesSchema, sentences: sentencesSchema } = documentTextSchema.shape
const bytes = z.instanceof(Uint8Array)
const passageRow = z.object({
  id: z.string(),
  documentId: z.string(),
  version: z.string(),
  ordinal: z.int(),
  language: z.string(),
  start: z.int(),
  end: z.int(),
  pages: z.string(),
  headings: z.string(),
  holder: z.string().nullable(),
  text: z.string(),
  searchText: z.string(),
  sentences: z.string(),
  sentenceVectors: bytes,
})

const vectorRow = passageRow.pick({
  start: true,
  text: true,
  sentences: true,
  sentenceVectors: true,
})

const hitRow = z.object({
  id: z.string(),
  documentId: z.string(),
  version: z.string(),
  language: z.string(),
})
const nearRow = hitRow.extend({ _distance: z.number() })
const matchRow = hitRow.extend({ _score: z.number() })
const searchTextRow = hitRow.omit({ id: true }).extend({ searchText: z.string() })

export function toPassageRow(passage: NewPassage, language: string) {
  const { id, documentId, version, ordinal, start, end, holder, vector } = passage
  return {
    id,
    documentId,
    version,
    ordinal,
    language,
    start,
    end,
    pages: toJson(passage.pages),
    headings: toJson(passage.headings),
    holder: holder?.toWellFormed() ?? null,
    text: passage.text.toWellFormed(),
    searchText: passage.searchText.toWellFormed(),
    sentences: toJson(passage.sentences),
    vector,
    sentenceVectors: pack(passage.sentenceVectors),
  }
}

export function fromPassageRow(row: unknown, dimensions: number): StoredPassage {
  const { pages, headings, sentences, sentenceVectors, ...rest } = passageRow.parse(row)
  return {
    ...rest,
    pages: pagesSchema.parse(JSON.parse(pages)),
    headings: z.array(z.string()).parse(JSON.parse(headings)),
    sentences: sentencesSchema.parse(JSON.parse(sentences)),
    sentenceVectors: unpack(sentenceVectors, dimensions).map(dequantise),
  }
}

/** The vectors of a passage and of its sentences, as they are kept. */
export function fromVectorRow(row: unknown, dimensions: number) {
  const { start, text, ...rest } = vectorRow.parse(row)
  const packed = unpack(rest.sentenceVectors, dimensions)
  const sentences = sentencesSchema.parse(JSON.parse(rest.sentences)).flatMap((sentence, at) => {
    const vector = packed[at]
    const said = text.slice(sentence.start - start, sentence.end - start)
    return vector === undefined ? [] : [{ text: said, vector }]
  })
  return { text, vector: vectorIn(row), sentences }
}

/** LanceDB brings an Arrow of its own, so its class can't be asked for. */
const arrowVector = z.custom<{ toArray(): Float32Array }>(
  (value) => value instanceof Object && 'toArray' in value && typeof value.toArray === 'function',
)
const vectorCell = z.object({ vector: arrowVector })

/** The vector of a row. */
function vectorIn(row: unknown): Float32Array {
  return new Float32Array(vectorCell.parse(row).vector.toArray())
}

export function fromSearchTextRow(row: unknown) {
  return searchTextRow.parse(row)
}

/** A passage found by its vector, with the cosine. */
export function fromNearRow(row: unknown): Hit & { score: number } {
  const { _distance, ...hit } = nearRow.parse(row)
  return { ...hit, score: 1 - _distance }
}

/** A passage found by its words, with its BM25. */
export function fromMatchRow(row: unknown): Hit & { score: number } {
  const { _score, ...hit } = matchRow.parse(row)
  return { ...hit, score: _score }
}
