import { readPassagesOf } from '#lib/index/passages.ts'
import type { Library } from '#lib/library.ts'
import { words } from '#lib/text/words.ts'
import type { Lexicon } from './lexicon.ts'

const cache = new WeakMap<object, Promise<Map<string, Lexicon>>>()
export async function loadLexicons(library: Library): Promise<Map<string, Lexicon>> {
  const current = await library.index.current()
  if (current === null) return new Map()
  const kept = cache.get(current.documents)
  if (kept !== undefined) return kept
  const made = build(library, current.documents.keys())
  cache.set(current.documents, made)
  return made
}

async function build(library: Library, ids: Iterable<string>): Promise<Map<string, Lexicon>> {
  const counts = new Map<string, { passages: number; frequency: Map<string, number> }>()
  for (const id of ids) {
    for (const passage of await readPassagesOf(library.index, id)) {
      const one = counts.get(passage.language) ?? { passages: 0, frequency: new Map() }
      counts.set(passage.language, one)
      one.passages += 1
      for (const word of new Set(words(passage.searchText)))
        one.frequency.set(word, (one.frequency.get(word) ?? 0) + 1)
    }
  }
  const lexicons = new Map<string, Lexicon>()
  for (const [language, { passages, frequency }] of counts) {
    const terms = [...frequency.keys()].filter(
      (t) => !/^[\p{Script=Hiragana}ー]+$/u.test(t) && (t.length > 1 || /\p{Script=Han}/u.test(t)),
    )
    const made = await library.embedder.embed(terms, 'passage')
    const dimensions = library.embedder.dimensions
    const vectors = new Float32Array(terms.length * dimensions)
    for (const [i, v] of made.entries()) vectors.set(v, i * dimensions)
    lexicons.set(language, { language, passages, terms, frequency, vectors, dimensions })
  }
  return lexicons
}
