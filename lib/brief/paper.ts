/** One paper as a briefing reads it: all its sentences, each with where it stands. */
import type { Evidence } from '#lib/answer/evidence.ts'
import { prepare } from '#lib/answer/prepare.ts'
import type { Block, BlockKind, ShownDocument } from '#lib/document.ts'
import { documentNotFound } from '#lib/errors.ts'
import { getDocument, getText } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import type { StoredPassage } from '#lib/index/rows.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'

/** A sentence with its place in the paper. */
export type Line = {
  evidence: Evidence
  text: string
  kind: BlockKind
  /** Its headings, from the outermost in. */
  path: readonly string[]
  /** Who speaks, as far as the paper says. */
  holder: string | null
  /** From 0, the paper's beginning, to 1. */
  place: number
  /** From 0: how many sentences of the same path stand before it. */
  ordinal: number
}

export type Paper = { record: ShownDocument; lines: readonly Line[] }

/** Whoever meets the paper while it is replaced reads again. */
const mostReadings = 3

/**
 * A document with all its sentences, as of one version.
 * @throws TenkyoError `document-not-found`, `index-corrupt`
 */
export async function readPaper(index: Index, id: string): Promise<Paper> {
  for (let reading = 1; ; reading += 1) {
    const record = await getDocument(index, id)
    if (record === null) {
      throw documentNotFound(id)
    }
    const [text, passages] = await Promise.all([getText(index, id), readPassagesOf(index, id)])
    const isWhole =
      text?.version === record.version &&
      passages.every(({ version }) => version === record.version)
    if (isWhole) return { record, lines: linesOf(record, passages, text.blocks) }
    if (reading === mostReadings) return { record, lines: [] }
  }
}

/** Every sentence of a paper, in order. */
function linesOf(
  { characters }: Pick<ShownDocument, 'characters'>,
  passages: readonly StoredPassage[],
  blocks: readonly Block[],
): Line[] {
  const inOrder = blocks.toSorted((one, other) => one.end - other.end)
  const counts = new Map<string, number>()
  return passages.flatMap((passage) => {
    const prepared = prepare(passage)
    const { headings: path, holder } = passage
    const key = [holder ?? '', ...path].join('\n')
    return prepared.sentences.map((sentence) => {
      const { start } = sentence.sentence
      const ordinal = counts.get(key) ?? 0
      counts.set(key, ordinal + 1)
      return {
        evidence: {
          found: { prepared, ranks: { vector: null, text: null }, score: 0 },
          ...{ sentence, coverage: 0, matter: 0, likeness: 0, score: 0 },
        },
        text: sentence.text,
        kind: inOrder[firstEndingAfter(inOrder, start)]?.kind ?? 'paragraph',
        ...{ path, holder, ordinal, place: start / Math.max(1, characters) },
      }
    })
  })
}
