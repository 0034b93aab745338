/**
 * Documents that wait to be committed together: one commit for each would make many small files.
 */
import type { IngestEvent } from '#lib/contract.ts'
import { commitDocuments } from '#lib/index/commit.ts'
import type { Generation } from '#lib/index/generation.ts'
import { bringBack } from '#lib/index/left-out.ts'
import type { NewDocument } from '#lib/index/rows.ts'
import type { Shelf } from '#lib/index/shelf-rows.ts'
import { show } from '#lib/index/show.ts'

export type Batch = {
  /** True while a document with this id waits. */
  has(id: string): boolean
  add(document: NewDocument, state: 'added' | 'updated'): void
  /** True when it is time to commit: there is enough, or the first has waited for long. */
  isDue(): boolean
  /**
   * Commits what waits, by one mark.
   * @returns the outcome of each document, once it is on the disk.
   */
  commit(): Promise<IngestEvent[]>
}

const enough = { documents: 100, passages: 2000, bytes: 32 * 1024 * 1024 }
const longestWaitMs = 3000

/** Commits documents, by one mark; gives what the reader keeps of them. */
export type Put = (documents: readonly NewDocument[]) => Promise<Shelf>

/** Commits documents to a generation; those of them that were taken out before are there again. */
export async function putInto(
  generation: Generation,
  documents: readonly NewDocument[],
): Promise<Shelf> {
  const { index } = generation.writer
  await commitDocuments(generation, documents)
  await bringBack(
    index,
    documents.map(({ record }) => record.id),
  )
  return index.shelf.read()
}

export function createBatch(put: Put): Batch {
  let waiting: { document: NewDocument; state: 'added' | 'updated' }[] = []
  let since = 0
  let size = { passages: 0, bytes: 0 }

  return {
    has: (id) => waiting.some(({ document }) => document.record.id === id),
    add(document, state) {
      if (waiting.length === 0) since = Date.now()
      waiting.push({ document, state })
      size = {
        passages: size.passages + document.passages.length,
        bytes: size.bytes + document.original.length,
      }
    },
    isDue() {
      return (
        waiting.length >= enough.documents ||
        size.passages >= enough.passages ||
        size.bytes >= enough.bytes ||
        (waiting.length > 0 && Date.now() - since > longestWaitMs)
      )
    },
    async commit() {
      const batch = waiting
      waiting = []
      size = { passages: 0, bytes: 0 }
      if (batch.length === 0) return []
      const shelf = await put(batch.map(({ document }) => document))
      return batch.map(({ document: { record }, state }) => ({
        source: record.source,
        state,
        progress: 1,
        document: show(record, shelf),
      }))
    },
  }
}
