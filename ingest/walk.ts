/**
 * What lies below a path, without following links.
 */
import { isUtf8 } from 'node:buffer'
import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { TenkyoError } from '#lib/errors.ts'
import { visible } from '#lib/text/visible.ts'

/**
 * Something met on the way, by its absolute path. `unfit`: no regular file. `misnamed`: its name is no
 * UTF-8, so that no text names it; the path then has the bytes' escapes.
 */
export type Entry =
  | { kind: 'file'; path: string }
  | { kind: 'unfit'; path: string; what: string }
  | { kind: 'unreadable'; path: string }
  | { kind: 'misnamed'; path: string }

/** A path that was asked for, and what is to be read below it, in order. */
export type Root = {
  path: string
  /** What its sources are relative to, where nothing around it was indexed before. */
  folder: string
  /** Whether it is a file that was asked for by its own name. */
  isNamed: boolean
  entries: Entry[]
  /** What is known to be gone from it, where `entries` is not everything that there is. */
  gone?: ReadonlySet<string>
  /** What there is of it beside `entries`, since another run has read that. */
  passed?: ReadonlySet<string>
}

/**
 * Lists a folder with everything below it, or one file. Hidden entries and `except` are left out.
 * @param onFolder told of each folder on the way.
 * @throws TenkyoError `path-not-found`, or `file-unreadable` where the path itself can't be read.
 */
export async function walk(
  path: string,
  except: readonly string[] = [],
  onFolder: (folder: string) => void = () => {},
): Promise<Root> {
  const { real, stats } = await resolveLinks(path)
  if (!stats.isDirectory()) {
    const entries = [entryOf(real, stats)]
    return { path: real, folder: dirname(real), isNamed: true, entries }
  }
  const entries: Entry[] = []
  for await (const entry of walkFolder(real, except, onFolder)) entries.push(entry)
  return { path: real, folder: real, isNamed: false, entries }
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

async function resolveLinks(path: string): Promise<{ real: string; stats: Stats }> {
  try {
    const real = await realpath(path)
    return { real, stats: await lstat(real) }
  } catch (cause) {
    throw new TenkyoError('path-not-found', `There is no file or folder "${visible(path)}".`, {
      cause,
    })
  }
}

async function* walkFolder(
  folder: string,
  except: readonly string[],
  onFolder: (folder: string) => void,
): AsyncGenerator<Entry> {
  onFolder(folder)
  let children: Dirent<Buffer>[]
  try {
    children = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    yield { kind: 'unreadable', path: folder }
    return
  }
  const named = children.map((child) => ({ child, name: nameOf(child.name) }))
  named.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const { child, name } of named) {
    const path = join(folder, name)
    if (name.startsWith('.') || except.includes(path)) continue
    if (!isUtf8(child.name)) yield { kind: 'misnamed', path }
    else if (child.isDirectory()) yield* walkFolder(path, except, onFolder)
    else yield entryOf(path, child)
  }
}

function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`)
}

function entryOf(path: string, kind: Dirent<Buffer> | Stats): Entry {
  if (kind.isFile()) return { kind: 'file', path }
  return { kind: 'unfit', path, what: kind.isSymbolicLink() ? 'a link' : 'a device or a pipe' }
}
