/**
 * What lies below a path, without following links.
 */
import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { TenkyoError } from '#lib/errors.ts'

/** Something met on the way, by its absolute path. `unfit`: no regular file. */
export type Entry =
  | { kind: 'file'; path: string }
  | { kind: 'unfit'; path: string; what: string }
  | { kind: 'unreadable'; path: string }

/** A path that was asked for, and everything in it, in order. */
export type Root = { path: string; isFolder: boolean; entries: Entry[] }

/**
 * Lists a folder with everything below it, or one file. Hidden entries and `except` are left out.
 * @throws TenkyoError `path-not-found`, or `file-unreadable` where the path itself can't be read.
 */
export async function walk(path: string, except: readonly string[] = []): Promise<Root> {
  const real = await resolveLinks(path)
  const stats = await lstat(real)
  if (!stats.isDirectory()) return { path: real, isFolder: false, entries: [entryOf(real, stats)] }
  const entries: Entry[] = []
  for await (const entry of walkFolder(real, except)) entries.push(entry)
  return { path: real, isFolder: true, entries }
}

/** A path relative to a folder, with `/` on every system. */
export function sourceOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/** True where `path` is `folder` or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`))
}

async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (cause) {
    throw new TenkyoError('path-not-found', `There is no file or folder "${path}".`, { cause })
  }
}

async function* walkFolder(folder: string, except: readonly string[]): AsyncGenerator<Entry> {
  let children: Dirent[]
  try {
    children = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    yield { kind: 'unreadable', path: folder }
    return
  }
  children.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const child of children) {
    const path = join(folder, child.name)
    if (child.name.startsWith('.') || except.includes(path)) continue
    if (child.isDirectory()) yield* walkFolder(path, except)
    else yield entryOf(path, child)
  }
}

function entryOf(path: string, kind: Dirent | Stats): Entry {
  if (kind.isFile()) return { kind: 'file', path }
  return { kind: 'unfit', path, what: kind.isSymbolicLink() ? 'a link' : 'a device or a pipe' }
}
