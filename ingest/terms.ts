/**
 * Once for each run that changed the papers: their words are counted, new ones embedded, and the
 * embedder's cosines measured on them.
 */
import { listDocuments } from '#lib/index/documents.ts'
import { type Generation, writeCalibration } from '#lib/index/generation.ts'
import { readVectors } from '#lib/index/passages.ts'
import { dequantise } from '#lib/index/quantise.ts'
import { countTerms, readTerms, type TermCounts, writeTerms } from '#lib/index/terms.ts'
import {
  type Calibration,
  calibrationSchema,
  meanCosine,
  unrelatedQuestions,
} from '#lib/models/calibration.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { namePapers, type TermChanges } from './term-changes.ts'
import type { TermVectors } from './term-vectors.ts'

/**
 * Does nothing where terms and calibration are those of the papers as they are.
 * @param changes spares counting all papers again, where they say how the papers came to be so.
 */
export async function updateTerms(
  generation: Generation,
  embedder: Embedder,
  terms: TermVectors,
  changes: TermChanges | null = null,
): Promise<void> {
  const { index } = generation.writer
  const documents = await listDocuments(index)
  const papers = namePapers(documents)
  const before = calibrationSchema.safeParse(generation.info.calibration)
  if (before.success && before.data.papers === papers) return
  const isWhole = before.success && changes?.leads(before.data.papers, papers) === true
  const kept = isWhole ? await readTerms(index) : []
  terms.know(kept)
  const counts = isWhole ? changes.applyTo(kept) : await countTerms(generation, terms.termsOf)
  const used = new Set([...counts.values()].flatMap((counted) => [...counted.keys()]))
  const making = terms.make()
  const sample = documents.slice(0, sampledPapers).map(({ id }) => id)
  const sentences = [...(await readVectors(index, sample)).sentences.values()].map(dequantise)
  const questions = await embedder.embed(unrelatedQuestions, 'query')
  const vectors = await making
  await writeTerms(generation, withVectors(counts, vectors))
  const own = [...used].flatMap((term) => vectors.get(term) ?? []).map(dequantise)
  const calibration: Calibration = {
    papers,
    sentenceFloor: meanCosine(questions, sentences),
    termFloor: meanCosine(own, own),
  }
  await writeCalibration(generation, calibration)
}

/** Papers whose sentences the embedder is measured on. */
const sampledPapers = 20

function withVectors(counts: TermCounts, vectors: ReadonlyMap<string, Uint8Array>) {
  return [...counts].flatMap(([language, terms]) =>
    [...terms].flatMap(([term, passages]) => {
      const vector = vectors.get(term)
      return vector === undefined ? [] : [{ term, language, passages, vector }]
    }),
  )
}
