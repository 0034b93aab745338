/**
 * Once for each run that changed the papers: their words are counted, new ones embedded, and the
 * embedder's cosines measured on them.
 */
import { createHash } from 'node:crypto'
import { listDocuments } from '#lib/index/documents.ts'
import { type Generation, writeCalibration } from '#lib/index/generation.ts'
import { readVectors } from '#lib/index/passages.ts'
import { dequantise, quantise } from '#lib/index/quantise.ts'
import { countTerms, readTerms, writeTerms } from '#lib/index/terms.ts'
import {
  type Calibration,
  calibrationSchema,
  meanCosine,
  unrelatedQuestions,
} from '#lib/models/calibration.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { isTerm, words } from '#lib/text/words.ts'

/** Does nothing where terms and calibration are those of the papers as they are. */
export async function updateTerms(generation: Generation, embedder: Embedder): Promise<void> {
  const { index } = generation.writer
  const documents = await listDocuments(index)
  const papers = createHash('sha256')
    .update(documents.map(({ id, version }) => `${id}:${version}`).join('\n'))
    .digest('hex')
  const before = calibrationSchema.safeParse(generation.info.calibration)
  if (before.success && before.data.papers === papers) return
  const counts = await countTerms(generation, (text) => words(text).filter(isTerm))
  const vectors = await vectorsOf(
    [...counts.values()].flatMap((terms) => [...terms.keys()]),
    generation,
    embedder,
  )
  await writeTerms(
    generation,
    [...counts].flatMap(([language, terms]) =>
      [...terms].flatMap(([term, passages]) => {
        const vector = vectors.get(term)
        return vector === undefined ? [] : [{ term, language, passages, vector }]
      }),
    ),
  )
  const sample = documents.slice(0, sampledPapers).map(({ id }) => id)
  const sentences = [...(await readVectors(index, sample)).sentences.values()].map(dequantise)
  const questions = await embedder.embed(unrelatedQuestions, 'query')
  const terms = [...vectors.values()].map(dequantise)
  const calibration: Calibration = {
    papers,
    sentenceFloor: meanCosine(questions, sentences),
    termFloor: meanCosine(terms, terms),
  }
  await writeCalibration(generation, calibration)
}

/** Papers whose sentences the embedder is measured on. */
const sampledPapers = 20

/** The vectors of terms, those that are kept already as they are. */
async function vectorsOf(
  terms: readonly string[],
  generation: Generation,
  embedder: Embedder,
): Promise<Map<string, Uint8Array>> {
  const kept = await readTerms(generation.writer.index)
  const vectors = new Map(kept.map(({ term, vector }) => [term, vector]))
  const missing = [...new Set(terms)].filter((term) => !vectors.has(term))
  const made = await embedder.embed(missing, 'passage')
  for (const [at, vector] of made.entries()) vectors.set(missing[at] ?? '', quantise(vector))
  return vectors
}
