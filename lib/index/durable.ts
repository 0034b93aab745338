/**
 * LanceDB leaves its files to the operating system, which keeps them in memory for seconds: a power
 * cut then loses what a reader was told is kept. So whoever writes settles the folder after each
 * commit, and only then says that it counts.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Brings one file or folder to the disk. */
export type Sync = (path: string) => Promise<void>

/** Brings everything below a folder to the disk that was written since the last call. */
export type Settle = () => Promise<void>

/** A `Settle` for `folder`; each path is synced again only after it changed. */
export function settler(folder: string, sync: Sync = syncPath): Settle {
  const settled = new Map<string, string>()

  async function settlePath(path: string): Promise<void> {
    const before = await stamp(path)
    if (before === null || settled.get(path) === before) return
    await sync(path)
    settled.set(path, before)
  }

  return async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = { files: [] as string[], folders: [folder] }
    for (const entry of entries) {
      if (entry.isFile()) paths.files.push(join(entry.parentPath, entry.name))
      if (entry.isDirectory()) paths.folders.push(join(entry.parentPath, entry.name))
    }
    await Promise.all(paths.files.map(settlePath))
    await Promise.all(paths.folders.map(settlePath))
    const there = new Set([...paths.files, ...paths.folders])
    for (const path of settled.keys()) if (!there.has(path)) settled.delete(path)
  }
}

/** Size and time of the last change; null where the path is gone, as after a compaction. */
async function stamp(path: string): Promise<string | null> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true })
    return `${size}:${mtimeNs}`
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** Opens for reading only, which is enough to sync on POSIX; Windows can't sync folders and needs no help there. */
export async function syncPath(path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isGone(error)) return
    if (process.platform === 'win32' && hasCode(error, ['EPERM', 'EISDIR'])) return
    throw error
  }
}

function isGone(error: unknown): boolean {
  return hasCode(error, ['ENOENT'])
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
