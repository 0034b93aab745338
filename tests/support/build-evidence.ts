import { createHash } from 'node:crypto'
import type { Evidence } from '#lib/answer/evidence.ts'
import { prepare } from '#lib/answer/prepare.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { fold } from '#lib/text/fold.ts'
import { hashVector } from './hash-embedder.ts'

type Described = {
  document?: string
  language?: string
  headings?: string[]
  holder?: string | null
  statable?: boolean
  score?: number
  coverage?: number
  matter?: number
  likeness?: number
  vector?: Float32Array
}

/** A passage as it is kept, in which each of `said` is a sentence. */
export function buildPassage(
  said: readonly string[],
  { document = 'paper', language = 'ja', headings = [], holder = null, ...rest }: Described = {},
): StoredPassage {
  let end = 0
  const sentences = said.map((text, at) => {
    const start = end
    end = start + text.length
    return { id: `${document}-${at}`, start, end, statable: rest.statable ?? true }
  })
  const text = said.join('')
  return {
    id: createHash('sha256').update(`${document}${text}`).digest('hex').slice(0, 24),
    documentId: document,
    version: 'v1',
    ordinal: 0,
    start: 0,
    end,
    pages: [],
    language,
    headings,
    holder,
    text,
    searchText: fold([...headings, holder ?? '', text].join('\n')),
    sentences,
    sentenceVectors: said.map((one) => rest.vector ?? hashVector(one, 256)),
  }
}

/** A sentence as evidence: alone in its passage, and scored as described. */
export function buildEvidence(text: string, described: Described = {}): Evidence {
  const [evidence] = buildEvidences([text], described)
  if (evidence === undefined) throw new Error('Evidence needs a sentence.')
  return evidence
}

/** The sentences of one passage as evidence, each scored as described. */
export function buildEvidences(said: readonly string[], described: Described = {}): Evidence[] {
  const prepared = prepare(buildPassage(said, described))
  const { score = 1, coverage = 1, matter = 1, likeness = 1 } = described
  const found = { prepared, ranks: { vector: 1, text: null }, score }
  return prepared.sentences.map((sentence) => ({
    ...{ found, sentence, coverage, matter, likeness, score },
  }))
}
