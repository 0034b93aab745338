import type { Index } from '#lib/index/open.ts'
import { quantise } from '#lib/index/quantise.ts'
import type { Term } from '#lib/index/rows.ts'
import { readTerms } from '#lib/index/terms.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { isTerm, words } from '#lib/text/words.ts'

/** The quantised vectors of the papers' terms: those that are kept, and those that a run makes. */
export type TermVectors = {
  /** The terms of a passage's folded search text; note is taken that they need vectors. */
  termsOf(searchText: string): readonly string[]
  /** Takes the vectors of terms that are kept already. */
  know(kept: readonly Term[]): void
  /**
   * Makes the vectors that the terms noted so far lack; it starts at once and may be left alone.
   * @throws TenkyoError `embedder-unavailable`
   */
  make(): Promise<ReadonlyMap<string, Uint8Array>>
}

const termsAtOnce = 8192
/** A run's passages are cut into words as they are read, and asked for again when all are counted. */
const mostRemembered = 5000

/** @param index where vectors are kept already; null to make all of them anew. */
export function createTermVectors(embedder: Embedder, index: Index | null): TermVectors {
  const noted = new Set<string>()
  const remembered = new Map<string, readonly string[]>()
  const vectors = new Map<string, Uint8Array>()
  let made: Promise<unknown> = Promise.resolve()
  let recalled: Promise<void> | null = null

  async function recall(): Promise<void> {
    know(index === null ? [] : await readTerms(index))
  }

  function know(kept: readonly Term[]): void {
    for (const { term, vector } of kept) vectors.set(term, vector)
  }

  async function makeMissing(): Promise<ReadonlyMap<string, Uint8Array>> {
    if (noted.size === 0) return vectors
    recalled ??= recall()
    await recalled
    const missing = [...noted].filter((term) => !vectors.has(term))
    noted.clear()
    for (let at = 0; at < missing.length; at += termsAtOnce) {
      const terms = missing.slice(at, at + termsAtOnce)
      const found = await embedder.embed(terms, 'passage')
      for (const [place, vector] of found.entries()) {
        vectors.set(terms[place] ?? '', quantise(vector))
      }
    }
    return vectors
  }

  return {
    termsOf(searchText) {
      const terms = remembered.get(searchText) ?? words(searchText).filter(isTerm)
      if (remembered.size < mostRemembered) remembered.set(searchText, terms)
      for (const term of terms) noted.add(term)
      return terms
    },
    know,
    make() {
      const making = made.then(makeMissing)
      // Who waits for the last one hears of a failure.
      making.catch(() => {})
      made = making
      return making
    },
  }
}
