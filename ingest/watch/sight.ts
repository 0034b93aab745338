/**
 * What a folder looks like at a moment, so that two moments can be compared. Nothing is trusted to
 * tell what changed: only that it is time to look again.
 */
import { lstat } from 'node:fs/promises'
import { TenkyoError } from '#lib/errors.ts'
import { type Entry, type Root, walk } from '../walk.ts'

/** A path that is followed, as it looked. */
export type Sight = Omit<Root, 'entries'> & {
  /** Everything in it by path, each with what changes whenever it does. */
  entries: ReadonlyMap<string, { entry: Entry; stamp: string }>
  /** Its folders by path, each with what tells it from another of the same name. */
  folders: ReadonlyMap<string, string>
}

const atOnce = 64

/**
 * Looks at a path and everything below it.
 * @returns null where it is not there, or can't be looked into.
 */
export async function look(path: string, except: readonly string[]): Promise<Sight | null> {
  const folders: string[] = []
  const root = await walk(path, except, (folder) => folders.push(folder)).catch(whereMissing)
  if (root === null) return null
  const { entries, ...rest } = root
  const listened = root.isNamed ? [root.folder] : folders
  const places = await inGroups(
    listened,
    async (folder) => [folder, await placeOf(folder)] as const,
  )
  const stamped = await inGroups(entries, async (entry) => {
    const stamp = entry.kind === 'file' ? await stampOf(entry.path) : entry.kind
    return [entry.path, { entry, stamp }] as const
  })
  return { ...rest, entries: new Map(stamped), folders: new Map(places) }
}

function whereMissing(error: unknown): null {
  if (error instanceof TenkyoError && error.code === 'path-not-found') return null
  throw error
}

async function inGroups<Value, Result>(
  values: readonly Value[],
  make: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const made: Result[] = []
  for (let at = 0; at < values.length; at += atOnce) {
    made.push(...(await Promise.all(values.slice(at, at + atOnce).map(make))))
  }
  return made
}

/** Another text after every write, also one that keeps size and time, and after a change of rights. */
async function stampOf(path: string): Promise<string> {
  const stats = await statsOf(path)
  return stats === null ? 'gone' : `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`
}

async function placeOf(path: string): Promise<string> {
  const stats = await statsOf(path)
  return stats === null ? 'gone' : `${stats.dev}:${stats.ino}`
}

async function statsOf(path: string) {
  try {
    return await lstat(path, { bigint: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
