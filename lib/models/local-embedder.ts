import { TenkyoError } from '#lib/errors.ts'
import type { Embedder } from './embedder.ts'
import type { ModelSource } from './embedder-worker.ts'
import { startModelThread } from './model-thread.ts'
import { prefixesOf } from './prefixes.ts'
import { isUnitVector } from './vectors.ts'

/** Larger batches gain nothing, and a question would wait for longer. */
const textsPerBatch = 8

/**
 * A transformers.js model as an embedder.
 * @param model the name that readers see and that decides the prefixes
 * @throws TenkyoError `embedder-unavailable` where the model can't be loaded.
 */
export async function openLocalEmbedder(model: string, source: ModelSource): Promise<Embedder> {
  const prefixes = prefixesOf(model)
  const thread = await startModelThread(model, source)
  const { dimensions, fingerprint } = thread
  let cutTexts = 0

  return {
    model,
    fingerprint,
    dimensions,
    get cutTexts() {
      return cutTexts
    },
    async embed(texts, as) {
      const byPlace = new Map<number, Float32Array>()
      await Promise.all(
        batchesOf(texts).map(async (batch) => {
          const inputs = batch.map(({ text }) => prefixes[as] + text)
          const { vectors, cut } = await thread.run(inputs, as === 'query')
          cutTexts += cut
          for (const [at, { place }] of batch.entries()) {
            byPlace.set(place, vectors.subarray(at * dimensions, (at + 1) * dimensions))
          }
        }),
      )
      return texts.map((_, place) => {
        const vector = byPlace.get(place)
        if (vector !== undefined && isUnitVector(vector, dimensions)) return vector
        throw new TenkyoError('embedder-unavailable', `The model ${model} gave no usable vector.`)
      })
    },
    close: thread.close,
  }
}

/** Texts of about one length go together, so that little is padded. */
function batchesOf(texts: readonly string[]): { place: number; text: string }[][] {
  const sorted = texts
    .map((text, place) => ({ place, text }))
    .sort((a, b) => a.text.length - b.text.length)
  return Array.from({ length: Math.ceil(sorted.length / textsPerBatch) }, (_, i) =>
    sorted.slice(i * textsPerBatch, (i + 1) * textsPerBatch),
  )
}
