import { createHash } from 'node:crypto'
import type { Embedder } from '#lib/models/embedder.ts'

/** A vector of length 1 that depends on nothing but the text. */
export function hashVector(text: string, dimensions = 16): Float32Array {
  const digest = createHash('sha256').update(text).digest()
  const raw = Array.from({ length: dimensions }, (_, at) => (digest[at % 32] ?? 0) - 127.5)
  const length = Math.hypot(...raw)
  return Float32Array.from(raw, (value) => value / length)
}

/** An embedder without a model; it remembers which texts of papers it was asked to embed. */
export function hashEmbedder(
  fingerprint = 'hash',
  dimensions = 16,
): Embedder & { embedded: string[] } {
  const embedded: string[] = []
  return {
    model: 'hash',
    fingerprint,
    dimensions,
    cutTexts: 0,
    embedded,
    async embed(texts, as) {
      if (as === 'passage') embedded.push(...texts)
      return texts.map((text) => hashVector(text, dimensions))
    },
    async close() {},
  }
}
