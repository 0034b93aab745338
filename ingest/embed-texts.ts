import { quantise } from '#lib/index/quantise.ts'
import type { KnownVectors } from '#lib/index/rows.ts'
import type { Embedder } from '#lib/models/embedder.ts'

/** What a passage says, and what each of its sentences says. */
export type Texts = { passage: string; sentences: string[] }

/** Texts that are being embedded. */
export type Embedding = {
  /** Its parts, in the order in which they are done. */
  parts: readonly Promise<void>[]
  /** Holds the vectors of all texts when the last part is done. */
  known: KnownVectors
}

const textsInPart = 256
/** The model always has the next part at hand, also while this thread is busy reading a file. */
const partsAtOnce = 3

/**
 * Starts to embed the texts that are not known yet; each is known once its part is done. Parts fail
 * that are not begun when `signal` is aborted.
 */
export function embedMissing(
  texts: readonly Texts[],
  known: KnownVectors,
  embedder: Embedder,
  signal: AbortSignal | null = null,
): Embedding {
  const passages = lacking(
    texts.map(({ passage }) => passage),
    known.passages,
  )
  const sentences = lacking(
    texts.flatMap((one) => one.sentences),
    known.sentences,
  )
  const missing = [...new Set([...passages, ...sentences])]

  async function embedPart(start: number): Promise<void> {
    signal?.throwIfAborted()
    const part = missing.slice(start, start + textsInPart)
    const vectors = await embedder.embed(part, 'passage')
    for (const [at, text] of part.entries()) {
      const vector = vectors[at]
      if (vector === undefined) continue
      if (passages.has(text)) known.passages.set(text, vector)
      if (sentences.has(text)) known.sentences.set(text, quantise(vector))
    }
  }

  const parts: Promise<void>[] = []
  for (let start = 0; start < missing.length; start += textsInPart) {
    const before = parts.at(-partsAtOnce)
    const part = before === undefined ? embedPart(start) : before.then(() => embedPart(start))
    // A failure is told to who waits for the part; until then it must not count as forgotten.
    part.catch(() => {})
    parts.push(part)
  }
  return { parts, known }
}

function lacking(texts: readonly string[], known: ReadonlyMap<string, unknown>): Set<string> {
  return new Set(texts.filter((text) => !known.has(text)))
}
