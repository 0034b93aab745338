/** The dated statements of the papers, at hand: finding them takes longer than choosing among them. */
import { setImmediate } from 'node:timers/promises'
import type { DocumentRecord } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { readTexts } from '#lib/index/texts.ts'
import { type DatedSentence, datedSentences } from './dated.ts'

/** How many dated sentences are kept at hand; each takes about a kilobyte. */
const mostKept = 100_000

type Shelf = { papers: Map<string, { version: string; dated: DatedSentence[] }>; kept: number }

const shelves = new WeakMap<Index, Shelf>()

/** How long papers are read before others have their turn, in milliseconds. */
const turnMs = 12

/**
 * The dated statements of each of these papers as it is now, by its id. Others have their turn in
 * between.
 * @throws what `signal` was aborted with.
 */
export async function datedOf(
  index: Index,
  records: readonly DocumentRecord[],
  signal?: AbortSignal,
): Promise<Map<string, DatedSentence[]>> {
  const shelf = shelves.get(index) ?? { papers: new Map(), kept: 0 }
  shelves.set(index, shelf)
  await dropReplaced(shelf, index)
  const found = new Map<string, DatedSentence[]>()
  const missing = new Map<string, DocumentRecord>()
  for (const record of records) {
    const known = shelf.papers.get(record.id)
    if (known?.version === record.version) found.set(record.id, known.dated)
    else missing.set(record.id, record)
  }
  let turn = performance.now()
  for await (const text of readTexts(index, [...missing.keys()])) {
    signal?.throwIfAborted()
    const record = missing.get(text.id)
    if (record === undefined || record.version !== text.version) continue
    const dated = datedSentences(text, record.language)
    found.set(text.id, dated)
    keep(shelf, text, dated)
    if (performance.now() - turn < turnMs) continue
    await setImmediate()
    turn = performance.now()
  }
  return found
}

async function dropReplaced(shelf: Shelf, index: Index): Promise<void> {
  const current = (await index.current())?.documents
  for (const [id, { version, dated }] of shelf.papers) {
    if (current?.get(id)?.version === version) continue
    shelf.papers.delete(id)
    shelf.kept -= dated.length
  }
}

function keep(
  shelf: Shelf,
  { id, version }: { id: string; version: string },
  dated: DatedSentence[],
): void {
  if (shelf.kept + dated.length > mostKept || shelf.papers.has(id)) return
  shelf.papers.set(id, { version, dated })
  shelf.kept += dated.length
}
