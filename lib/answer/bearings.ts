import { dequantise } from '#lib/index/quantise.ts'
import type { Term } from '#lib/index/rows.ts'
import { readTerms } from '#lib/index/terms.ts'
import type { Library } from '#lib/library.ts'
import { type Calibration, calibrationSchema } from '#lib/models/calibration.ts'
import type { Lexicon } from './lexicon.ts'

/** What is kept of the papers' words, and of what the embedder's cosines mean on them. */
export type Bearings = { lexicons: ReadonlyMap<string, Lexicon>; calibration: Calibration }

const none: Bearings = {
  lexicons: new Map(),
  calibration: { papers: '', sentenceFloor: 0, termFloor: 0 },
}

const loaded = new WeakMap<object, Promise<Bearings>>()

/** The lexicons of an index, by language; read once for as long as its papers stay the same. */
export async function loadBearings({ index }: Library): Promise<Bearings> {
  const current = await index.current()
  if (current === null) return none
  const kept = loaded.get(current.info)
  if (kept !== undefined) return kept
  const calibration = calibrationSchema.safeParse(current.info.calibration)
  const bearings = readTerms(index).then((terms) => ({
    lexicons: lexiconsOf(terms, current.documents.values()),
    calibration: calibration.success ? calibration.data : none.calibration,
  }))
  loaded.set(current.info, bearings)
  bearings.catch(() => loaded.delete(current.info))
  return bearings
}

function lexiconsOf(
  terms: readonly Term[],
  documents: Iterable<{ language: string; passages: number }>,
): Map<string, Lexicon> {
  const passages = new Map<string, number>()
  for (const one of documents) {
    passages.set(one.language, (passages.get(one.language) ?? 0) + one.passages)
  }
  const byLanguage = Map.groupBy(terms, ({ language }) => language)
  return new Map(
    [...byLanguage].map(([language, own]) => [language, toLexicon(language, passages, own)]),
  )
}

function toLexicon(
  language: string,
  passages: ReadonlyMap<string, number>,
  terms: readonly Term[],
): Lexicon {
  const rows = terms.map(({ vector }) => dequantise(vector))
  const dimensions = rows[0]?.length ?? 0
  const vectors = new Float32Array(rows.length * dimensions)
  for (const [at, row] of rows.entries()) vectors.set(row, at * dimensions)
  return {
    language,
    passages: passages.get(language) ?? 0,
    allPassages: [...passages.values()].reduce((sum, count) => sum + count, 0),
    terms: terms.map(({ term }) => term),
    frequency: new Map(terms.map((one) => [one.term, one.passages])),
    vectors,
    dimensions,
  }
}
