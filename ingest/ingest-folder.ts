/**
 * Brings an index in line with folders: what is new or changed is read, what is gone is removed,
 * and what is the same costs one hash.
 */
import type { IngestEvent } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { removeDocuments } from '#lib/index/commit.ts'
import type { Shelf } from '#lib/index/shelf-rows.ts'
import { isOut } from '#lib/index/show.ts'
import { visible } from '#lib/text/visible.ts'
import { follow } from './follow.ts'
import { documentIdOf } from './identity.ts'
import { identify } from './ingest-file.ts'
import { type Identity, identityOf, pathOf } from './origins.ts'
import { readWholeFile } from './read-file.ts'
import { carryOver } from './renamed.ts'
import { failure, type HoldingRun, type Run, readSteps, type Step } from './run.ts'
import { type Entry, isWithin, type Root } from './walk.ts'

/**
 * Follows everything below `roots`; documents from elsewhere are left alone.
 * @param done ids that this run has read already; that they are unchanged is not told.
 * @returns whether it changed the index, and what it has left to be done after others.
 */
export async function* ingestRoots(
  roots: readonly Root[],
  run: HoldingRun,
  done: ReadonlySet<string> = new Set(),
): AsyncGenerator<IngestEvent, { changed: boolean; rest: Root[] }> {
  const fates = new Map<string, Fate>()
  const rest: Root[] = []
  yield* follow(readRoots(roots, run, done, fates, rest), run)
  const read = roots.slice(0, roots.length - rest.length)
  const unseen = roots.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'unreadable'))
  const gone = [...run.known.values()].filter((record) => {
    const path = pathOf(record)
    if (path === null || !read.some((root) => mayBeGone(root, path))) return false
    return !keeps(fates.get(record.id)) && !unseen.some((folder) => isWithin(folder.path, path))
  })
  await carryOver(run, gone)
  await removeDocuments(
    run.generation,
    gone.map(({ id }) => id),
  )
  for (const { id, source } of gone) {
    if (!fates.has(id)) yield { source, state: 'removed', progress: 1 }
  }
  return { changed: gone.length > 0 || [...fates.values()].includes('read'), rest }
}

/** True where a file at `path` that was not met is gone. */
function mayBeGone({ path: root, gone, passed }: Root, path: string): boolean {
  if (gone !== undefined) return gone.has(path)
  return isWithin(root, path) && passed?.has(path) !== true
}

/** What became of an entry: read anew, as it was, out of reach for now, or nothing to read in it. */
type Fate = 'read' | 'same' | 'failed' | 'skipped'

/** A file that is out of reach for now keeps the document that it made before. */
function keeps(fate: Fate | undefined): boolean {
  return fate !== undefined && fate !== 'skipped'
}

/** A root without its first entries, which are read. */
function restOf(root: Root, at: number): Root {
  const read = root.entries.slice(0, at).map(({ path }) => path)
  const passed = new Set([...(root.passed ?? []), ...read])
  return { ...root, entries: root.entries.slice(at), passed }
}

/** Nothing is out of these. */
const nobody: Pick<Shelf, 'leftOut'> = { leftOut: new Map() }

async function* readRoots(
  roots: readonly Root[],
  run: HoldingRun,
  done: ReadonlySet<string>,
  fates: Map<string, Fate>,
  rest: Root[],
): AsyncGenerator<Step> {
  const shelf = await run.generation.writer.index.shelf.read()
  const before = [...run.known.values(), ...shelf.leftOut.values()]
  const origins = new Set(before.map(({ origin }) => origin))
  for (const [order, root] of roots.entries()) {
    for (const [at, entry] of root.entries.entries()) {
      if (await run.mustGiveWay()) {
        rest.push(restOf(root, at), ...roots.slice(order + 1))
        return
      }
      const identity = identityOf(root, entry.path, origins)
      const id = documentIdOf(identity.origin, identity.source)
      if (fates.has(id)) continue
      origins.add(identity.origin)
      yield { kind: 'event', event: { source: identity.source, state: 'reading', progress: 0 } }
      const out = root.isNamed ? nobody : shelf
      for await (const step of readEntry(entry, identity, out, run)) {
        const fate = fateOf(step)
        if (fate !== null) fates.set(id, fate)
        if (fate !== 'same' || !done.has(id)) yield step
      }
    }
  }
}

/** Null while it is being read. */
function fateOf(step: Step): Fate | null {
  if (step.kind === 'draft') return 'read'
  const { state } = step.event
  if (state === 'reading') return null
  return state === 'skipped' || state === 'failed' ? state : 'same'
}

/** @param out by which the reader took files out; one that is asked for by name comes back. */
async function* readEntry(
  entry: Entry,
  identity: Identity,
  out: Pick<Shelf, 'leftOut'>,
  run: Run,
): AsyncGenerator<Step> {
  const { source } = identity
  try {
    const file = identify(identity, await bytesOf(entry, source))
    const { documentId: id, contentHash } = file
    if (isOut({ id, contentHash }, out)) throw leftOut(source)
    yield* readSteps(file, run)
  } catch (error) {
    if (!(error instanceof TenkyoError)) throw error
    yield { kind: 'event', event: failure(source, error) }
  }
}

function leftOut(source: string): TenkyoError {
  return new TenkyoError('left-out', `${visible(source)} was taken out of the library.`, {
    hint: 'It comes back when it changes, or when it is named: npm run ingest -- FILE',
  })
}

async function bytesOf(entry: Entry, source: string): Promise<Uint8Array> {
  const name = visible(source)
  switch (entry.kind) {
    case 'file':
      return readWholeFile(entry.path, source)
    case 'unfit':
      throw new TenkyoError('file-not-regular', `${name} is ${entry.what}, not a file.`)
    case 'unreadable':
      throw new TenkyoError('file-unreadable', `The folder ${name} can’t be read.`)
    case 'misnamed':
      throw new TenkyoError('file-unreadable', `The name of ${name} is not valid UTF-8.`, {
        hint: 'Give it another name.',
      })
  }
}
