/**
 * The papers' texts, folded and at hand: reading and folding them takes longer than looking through them.
 */
import { setImmediate } from 'node:timers/promises'
import type { Span } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { type PlainText, readTexts } from '#lib/index/texts.ts'
import { type Folded, foldMapped } from '#lib/text/folded.ts'

/** A paper's text, ready to be looked through. */
export type FoldedPaper = {
  id: string
  version: string
  text: string
  folded: Folded
  /** Running heads, page numbers and the like, in order. */
  furniture: readonly Span[]
}

/** How many characters of texts are kept at hand; each takes about four bytes. */
const mostCharacters = 30_000_000

type Shelf = { papers: Map<string, FoldedPaper>; characters: number }

const shelves = new WeakMap<Index, Shelf>()

/** How long papers are looked through before others have their turn, in milliseconds. */
const turnMs = 12

/**
 * These papers as they are now, in no order. Others have their turn in between.
 * @throws what `signal` was aborted with.
 */
export async function* foldedPapers(
  index: Index,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<FoldedPaper> {
  const current = (await index.current())?.documents ?? new Map()
  const shelf = shelves.get(index) ?? { papers: new Map(), characters: 0 }
  shelves.set(index, shelf)
  for (const [id, paper] of shelf.papers) {
    if (current.get(id)?.version === paper.version) continue
    shelf.papers.delete(id)
    shelf.characters -= paper.text.length
  }
  const atHand = ids.flatMap((id) => shelf.papers.get(id) ?? [])
  const missing = ids.filter((id) => !shelf.papers.has(id))
  let turn = performance.now()
  async function* inTurns(papers: Iterable<FoldedPaper> | AsyncIterable<FoldedPaper>) {
    for await (const paper of papers) {
      if (performance.now() - turn > turnMs) {
        await setImmediate()
        turn = performance.now()
      }
      signal?.throwIfAborted()
      yield paper
    }
  }
  yield* inTurns(atHand)
  yield* inTurns(fill(shelf, readTexts(index, missing)))
}

async function* fill(shelf: Shelf, texts: AsyncIterable<PlainText>): AsyncGenerator<FoldedPaper> {
  for await (const text of texts) {
    const paper = foldPaper(text)
    if (shelf.characters + paper.text.length <= mostCharacters && !shelf.papers.has(paper.id)) {
      shelf.papers.set(paper.id, paper)
      shelf.characters += paper.text.length
    }
    yield paper
  }
}

function foldPaper({ id, version, text, blocks }: PlainText): FoldedPaper {
  const furniture = blocks.filter(({ kind }) => kind === 'furniture')
  return { id, version, text, folded: foldMapped(text), furniture }
}
