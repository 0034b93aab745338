/**
 * Brings an index in line with folders: what is new or changed is read, what is gone is removed,
 * and what is the same costs one hash.
 */
import type { IngestEvent } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { removeDocuments } from '#lib/index/commit.ts'
import { documentIdOf } from './identity.ts'
import { identify, type SourceFile } from './ingest-file.ts'
import { type Identity, identityOf, pathOf } from './origins.ts'
import { readWholeFile } from './read-file.ts'
import { failure, finishBatch, ingestFile, type Run } from './run.ts'
import { type Entry, isWithin, type Root } from './walk.ts'

/**
 * Follows everything below `roots`, file after file; documents from elsewhere are left alone.
 * @param done ids that this run has read already; that they are unchanged is not told.
 * @returns true when it changed the index.
 */
export async function* ingestRoots(
  roots: readonly Root[],
  run: Run,
  done: ReadonlySet<string> = new Set(),
): AsyncGenerator<IngestEvent, boolean> {
  const origins = new Set([...run.known.values()].map(({ origin }) => origin))
  const fates = new Map<string, Fate>()
  const unseen: string[] = []
  for (const root of roots) {
    for (const entry of root.entries) {
      const identity = identityOf(root, entry.path, origins)
      const id = documentIdOf(identity.origin, identity.source)
      if (fates.has(id)) continue
      origins.add(identity.origin)
      if (entry.kind === 'unreadable') unseen.push(entry.path)
      fates.set(id, yield* ingestEntry(entry, identity, run, done))
    }
  }
  yield* finishBatch(run)
  const gone = [...run.known.values()].filter((record) => {
    const path = pathOf(record)
    if (path === null || !roots.some((root) => isWithin(root.path, path))) return false
    return !keeps(fates.get(record.id)) && !unseen.some((folder) => isWithin(folder, path))
  })
  await removeDocuments(
    run.generation,
    gone.map(({ id }) => id),
  )
  for (const { id, source } of gone) {
    if (!fates.has(id)) yield { source, state: 'removed', progress: 1 }
  }
  return gone.length > 0 || [...fates.values()].includes('waiting')
}

/** What became of an entry: its document changes, stays as it was, or has nothing in it any more. */
type Fate = 'waiting' | 'same' | 'failed' | 'skipped'

/** A file that can't be read for now keeps the document that it made before. */
function keeps(fate: Fate | undefined): boolean {
  return fate !== undefined && fate !== 'skipped'
}

async function* ingestEntry(
  entry: Entry,
  identity: Identity,
  run: Run,
  done: ReadonlySet<string>,
): AsyncGenerator<IngestEvent, Fate> {
  const { source } = identity
  yield { source, state: 'reading', progress: 0 }
  let file: SourceFile
  try {
    file = identify(identity, await bytesOf(entry, source))
  } catch (error) {
    if (!(error instanceof TenkyoError)) throw error
    const outcome = failure(source, error)
    yield outcome
    return outcome.state
  }
  const document = run.known.get(file.documentId)
  if (document?.version !== file.version) return yield* ingestFile(file, run)
  if (!done.has(document.id)) yield { source, state: 'unchanged', progress: 1, document }
  return 'same'
}

async function bytesOf(entry: Entry, source: string): Promise<Uint8Array> {
  switch (entry.kind) {
    case 'file':
      return readWholeFile(entry.path, source)
    case 'unfit':
      throw new TenkyoError('file-not-regular', `${source} is ${entry.what}, not a file.`)
    case 'unreadable':
      throw new TenkyoError('file-unreadable', `The folder ${source} can’t be read.`)
  }
}
